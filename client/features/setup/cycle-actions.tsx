import type { Cycle } from "@evenhand/shared/protocol/answers";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { post } from "../../state/http.ts";
import { useSending } from "../../state/use-sending.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Banner } from "../../ui/banner.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";

type CycleActionsProps = { cycle: Cycle; onChanged: () => void };

/** What can be done with a cycle from each of its parts; the part that a thing belongs to has it as a button. */
export function CycleActions({ cycle, onChanged }: CycleActionsProps) {
  const { formatMessage: t, formatDate } = useIntl();
  const [undoing, setUndoing] = useState(false);
  const { undoableImport: latest } = cycle;
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton framed label={t(messages.more)} icon={<Ellipsis />} />}
        groups={[
          {
            key: "cycle",
            entries: [
              // An empty cycle asks for people in its middle already.
              ...(cycle.people > 0
                ? [
                    { key: "import", label: t(messages.importPeople), href: `/cycles/${cycle.id}/import` },
                    {
                      key: "session",
                      label: t(messages.newSession),
                      href: `/cycles/${cycle.id}/sessions/new`,
                    },
                  ]
                : []),
              { key: "edit", label: t(messages.editCycle), href: `/cycles/${cycle.id}/edit` },
              ...(latest
                ? [
                    {
                      key: "undo",
                      label: t(messages.undoImport),
                      hint: t(messages.lastImport, {
                        moment: formatDate(latest.at, { dateStyle: "medium", timeStyle: "short" }),
                        created: latest.created,
                        changed: latest.changed,
                      }),
                      onSelect: () => setUndoing(true),
                    },
                  ]
                : []),
            ],
          },
        ]}
      />
      {undoing && latest && (
        <UndoDialog cycle={cycle} latest={latest} onChanged={onChanged} onClose={() => setUndoing(false)} />
      )}
    </>
  );
}

function UndoDialog({
  cycle,
  latest,
  onChanged,
  onClose,
}: CycleActionsProps & { latest: NonNullable<Cycle["undoableImport"]>; onClose: () => void }) {
  const { formatMessage: t, formatDate } = useIntl();
  const { sending, failure, send } = useSending();
  const undo = async () => {
    const done = await send(async () => {
      await post(`/api/cycles/${cycle.id}/import/undo`);
    });
    if (!done) return;
    toast({ title: t(messages.undone) });
    onClose();
    onChanged();
  };
  return (
    <AlertDialog
      open
      onClose={onClose}
      title={t(messages.undoTitle, {
        moment: formatDate(latest.at, { dateStyle: "medium", timeStyle: "short" }),
      })}
      description={t(messages.undoLead, { created: latest.created, changed: latest.changed })}
      cancelLabel={t(messages.cancel)}
      confirmLabel={t(messages.undoImport)}
      busy={sending}
      onConfirm={() => void undo()}
    >
      {failure === undefined ? undefined : (
        <Banner tone="danger" role="alert">
          {failure}
        </Banner>
      )}
    </AlertDialog>
  );
}
