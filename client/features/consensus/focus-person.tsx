import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useRoom } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { announce } from "../../ui/announce.ts";
import { FootBar } from "../../ui/foot-bar.tsx";
import styles from "./consensus.module.css";
import { FocusActions } from "./focus-actions.tsx";
import { focusActs } from "./focus-acts.ts";
import { useFocusCommands } from "./focus-commands.ts";
import { FocusHead } from "./focus-head.tsx";
import { FocusMenu } from "./focus-menu.tsx";
import { messages } from "./messages.ts";
import { OutcomePart } from "./outcome-part.tsx";
import { PollPart } from "./poll-part.tsx";
import { ProposalPart } from "./proposal-part.tsx";
import { StripView } from "./strip.tsx";
import type { StripState } from "./strip-frame.tsx";
import { UndoLine } from "./undo-line.tsx";
import { useFocus } from "./use-focus.ts";

/** What stays free over a name under the page's bar, in pixels. */
const NAME_GAP = 6;

type FocusPersonProps = {
  id: string;
  /** How going on is called: who comes next, the last call, or what the room changed. */
  onward: string;
  /** Goes on there. */
  onNext: () => void;
};

/**
 * The person whom the room talks about: who, how far from whom, what is proposed and by whom, and the one thing to
 * do now. Safe on a shared screen: it shows what the whole room is served, and nothing else.
 */
export function FocusPerson({ id, onward, onNext }: FocusPersonProps) {
  const intl = useIntl();
  const room = useRoom();
  const shown = useFocus(id);
  const trial = useCommand();
  const [strip, setStrip] = useState<StripState | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { dismiss } = trial;

  // With the picture and not after it: a key that was pressed at once upon it has opened what is about this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person closes what was open about the last
  useLayoutEffect(() => {
    setStrip(null);
    dismiss();
  }, [id]);

  // Where the foot sticks to a small window, what the strip is about comes to stand above it, as far as the name of
  // whom it is about stays whole under the page's bar.
  const matter = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const isOpen = strip !== null;
  useEffect(() => {
    if (!isOpen || !matter.current || !foot.current) return;
    const covered = matter.current.getBoundingClientRect().bottom - foot.current.getBoundingClientRect().top;
    const bar = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--bar")) || 0;
    const above = (heading.current?.getBoundingClientRect().top ?? 0) - bar - NAME_GAP;
    if (covered > 0 && above > 0) globalThis.scrollBy(0, Math.min(covered, above));
  }, [isOpen]);

  const name = shown?.focus.subject.name;
  useEffect(() => {
    if (name !== undefined) announce(intl.formatMessage(messages.nowOn, { name }));
  }, [name, intl]);

  const failure = trial.failure;
  useEffect(() => {
    if (failure !== null) announce(intl.formatMessage(messages.refused, { why: failure }));
  }, [failure, intl]);

  const onChoose = (position: number): void =>
    matter.current?.querySelector<HTMLElement>(`[data-point="${position}"]`)?.focus();
  const acts =
    shown && focusActs({ room, focus: shown.focus, run: trial.run, openStrip: setStrip, onNext, onChoose });
  // An open strip has the keys.
  useFocusCommands(
    shown && acts && strip === null ? { acts, focus: shown.focus, nameOf: shown.nameOf, onward } : null,
  );
  if (!shown || !acts) return null;
  const { focus, picture, nameOf } = shown;
  return (
    <section className={styles.focus} aria-label={focus.subject.name}>
      <FocusHead
        focus={focus}
        picture={picture}
        heading={heading}
        menu={<FocusMenu acts={acts} name={focus.subject.name} />}
      />
      <div ref={matter} className={styles.matter}>
        {focus.proposal ? (
          <ProposalPart focus={focus} proposal={focus.proposal} nameOf={nameOf} onAloud={acts.aloud} />
        ) : (
          <OutcomePart
            focus={focus}
            nameOf={nameOf}
            acts={acts}
            chosen={strip?.kind === "propose" ? strip.to : null}
          />
        )}
        <PollPart focus={focus} />
      </div>
      <FootBar ref={foot}>
        {!strip && <UndoLine />}
        {failure !== null && (
          <p className={styles.refused} role="alert">
            {intl.formatMessage(messages.refused, { why: failure })}
          </p>
        )}
        {strip ? (
          <StripView
            key={`${strip.kind}:${"to" in strip ? strip.to : ""}`}
            strip={strip}
            focus={focus}
            nameOf={nameOf}
            onNext={onNext}
            onClose={() => {
              setStrip(null);
              // The button that opened it is gone: the keyboard goes on at the person.
              heading.current?.focus({ preventScroll: true });
            }}
          />
        ) : (
          <FocusActions focus={focus} acts={acts} nameOf={nameOf} onward={onward} busy={trial.busy} />
        )}
      </FootBar>
    </section>
  );
}
