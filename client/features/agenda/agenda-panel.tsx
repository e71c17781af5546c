import type { AgendaRow } from "@evenhand/shared/readmodels/agenda-rows";
import { useState } from "react";
import { AgendaList, type Held } from "./agenda-list.tsx";
import { FindPerson } from "./find-person.tsx";
import { MarkDialog, type MarkKind } from "./mark-dialog.tsx";
import type { Agenda } from "./use-agenda.ts";

/** The agenda with all that can be done to its items. */
export function AgendaPanel({ agenda, held }: { agenda: Agenda; held: Held }) {
  const [mark, setMark] = useState<{ kind: MarkKind; row: AgendaRow } | null>(null);
  const [finding, setFinding] = useState(false);
  return (
    <>
      <AgendaList
        agenda={agenda}
        held={held}
        onFind={() => setFinding(true)}
        onMark={(kind, row) => setMark({ kind, row })}
        onPin={agenda.pin}
      />
      {mark && <MarkDialog kind={mark.kind} row={mark.row} onClose={() => setMark(null)} />}
      {finding && (
        <FindPerson
          onClose={() => setFinding(false)}
          onTake={(id) => {
            setFinding(false);
            agenda.focusOn(id);
          }}
        />
      )}
    </>
  );
}
