import type { Cycle, Me } from "@evenhand/shared/protocol/answers";
import { printScope } from "@evenhand/shared/readmodels/printing";
import type { Phase, Role } from "@evenhand/shared/session/roles";
import type { IntlShape } from "react-intl";
import { phaseMessages, roleMessages } from "../state/domain-messages.ts";
import type { Command } from "../ui/commands.ts";
import { commandMessages as words } from "./command-messages.ts";
import { hrMessages } from "./hr-messages.ts";

interface Given {
  readonly intl: IntlShape;
  readonly me: Me;
  /** Every cycle, for HR; none for the others. */
  readonly cycles: readonly Cycle[];
  /** Where the person is now: no command leads to where one is. */
  readonly path: string;
  readonly go: (path: string) => void;
}

/** Every page that the person may open, as commands. Which there are is what the server answered them. */
export function pageCommands({ intl, me, cycles, path, go }: Given): readonly Command[] {
  const t = intl.formatMessage;
  const page = (to: string, label: string, detail?: string): Command[] =>
    to === path
      ? []
      : [
          {
            id: `page.${to}`,
            group: "pages",
            label,
            ...(detail !== undefined && { detail }),
            run: () => go(to),
          },
        ];
  const rooms = me.participantships.flatMap(({ sessionId, title, role, phase }) =>
    page(
      `/s/${sessionId}`,
      t(words.room, { title }),
      `${t(roleMessages[role])} · ${t(phaseMessages[phase])}`,
    ),
  );
  const prints = me.participantships.flatMap(({ sessionId, title, role, phase }) =>
    printPage(sessionId, title, role, phase),
  );
  return [
    ...page("/", t(words.start)),
    ...rooms,
    ...prints,
    ...(me.account.hr
      ? [
          ...page("/cycles", t(words.cycles)),
          ...page("/cycles/new", t(words.newCycle)),
          ...cycles.flatMap((cycle) => cyclePages(cycle)),
        ]
      : []),
  ];

  function printPage(sessionId: string, title: string, role: Role | "hr", phase: Phase): readonly Command[] {
    const may = printScope({ hr: me.account.hr, role: role === "hr" ? null : role }, phase);
    return "scope" in may ? page(`/s/${sessionId}/print`, t(words.print, { title })) : [];
  }

  function cyclePages({ id, name, sessions }: Cycle): readonly Command[] {
    return [
      ...page(`/cycles/${id}`, t(words.cycle, { name })),
      ...page(`/cycles/${id}/import`, t(words.importPeople, { name })),
      ...page(`/cycles/${id}/edit`, t(words.editCycle, { name })),
      ...page(`/cycles/${id}/sessions/new`, t(words.newSession, { name })),
      ...sessions.flatMap(({ id: sessionId, title, phase, role }) => {
        const state = `${name} · ${t(phaseMessages[phase])}`;
        const part = (tab: string, label: string) =>
          page(`/sessions/${sessionId}/setup?tab=${tab}`, t(words.setupPart, { part: label, title }), name);
        return [
          ...page(`/sessions/${sessionId}/setup`, t(words.setup, { title }), state),
          ...part("participants", t(hrMessages.participants)),
          ...part("people", t(hrMessages.people)),
          ...part("settings", t(hrMessages.settings)),
          // Who has a seat finds the room among their own; before the opening it has nothing for HR.
          ...(role === "hr" && phase !== "prework"
            ? [
                ...page(`/s/${sessionId}`, t(words.room, { title }), state),
                ...printPage(sessionId, title, role, phase),
              ]
            : []),
        ];
      }),
    ];
  }
}
