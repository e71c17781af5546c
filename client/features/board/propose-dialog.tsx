import { useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { Stack } from "../../ui/layout.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { batchMessages } from "./batch-messages.ts";
import { type BatchPlan, type Move, planBatch } from "./board-batch.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { type Asking, returnFocus } from "./board-store.ts";
import { hindranceWords } from "./hindrance-words.ts";
import { messages } from "./messages.ts";
import styles from "./propose.module.css";
import { RefusedList } from "./refused-list.tsx";

/** The longest reason the wire takes. */
const LONGEST = 20_000;

/** Asks for the reason of one proposal or of many. What is written stays where the room moves on meanwhile. */
export function ProposeDialog() {
  const asking = useBoardUi((ui) => ui.asking);
  return asking && <Ask key={`${asking.to}:${asking.moves.map(({ id }) => id).join()}`} asking={asking} />;
}

/** The batch as it stands now: whom the room has got to since, it leaves behind. */
function usePlan({ moves, left, to }: Asking): BatchPlan {
  const { me } = useBoard();
  const ratings = useRecord((view) => view.ratings);
  const proposals = useRecord((view) => view.proposals);
  const pending = usePending((state) => state.pending);
  return useMemo(() => {
    if (!ratings || !proposals) return { moves, left };
    const now = planBatch({ ratings, proposals }, { me, pending }, moves, to);
    return { moves: now.moves, left: [...left, ...now.left] };
  }, [ratings, proposals, pending, me, moves, left, to]);
}

function Ask({ asking }: { asking: Asking }) {
  const intl = useIntl();
  const { store, actions } = useBoard();
  const [reason, setReason] = useState(asking.reason);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const scale = useRecord((view) => view.meta.scale, []);
  const plan = usePlan(asking);
  const one = asking.moves.length + asking.left.length === 1 ? asking.moves[0] : undefined;
  const blockedOne = useBlocked(one, asking.to);
  const to = valueAt(scale, asking.to);
  const blocked = one
    ? blockedOne
    : plan.moves.length === 0
      ? intl.formatMessage(batchMessages.nobodyMoves, { to })
      : null;
  const words = useWords(one, plan.moves.length, to);

  function close(): void {
    store.setState({ asking: null });
    const first = asking.moves[0] ?? asking.left[0];
    if (first) returnFocus(store, first.id);
  }
  function submit(): void {
    if (blocked) return;
    if (reason.trim() === "") setMissing(true);
    else actions.propose({ ...asking, ...plan }, reason.trim());
  }

  return (
    <Dialog
      open
      onClose={close}
      size="s"
      title={words.title}
      description={words.lead}
      closeLabel={intl.formatMessage(messages.close)}
      actions={
        <>
          <Button onClick={close}>
            <FormattedMessage {...messages.cancel} />
          </Button>
          <Button
            variant="primary"
            keyHint={keyWords("$mod+Enter")}
            disabledReason={blocked ?? undefined}
            onClick={() => form.current?.requestSubmit()}
          >
            {words.submit}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap={4}>
          {blocked && (
            <Banner tone="flag" role="status">
              {blocked}
            </Banner>
          )}
          {!one && <People plan={plan} to={to} />}
          <TextArea
            label={intl.formatMessage(messages.proposeReason)}
            hint={intl.formatMessage(messages.proposeReasonHint)}
            error={
              missing && reason.trim() === "" ? intl.formatMessage(messages.proposeReasonMissing) : undefined
            }
            rows={3}
            maxLength={LONGEST}
            required
            value={reason}
            onChange={setReason}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
            }}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** What has come between since a single card was asked about; null where nothing has. */
function useBlocked(move: Move | undefined, to: number): string | null {
  const intl = useIntl();
  const { me } = useBoard();
  const scale = useRecord((view) => view.meta.scale, []);
  const rating = useRecord((view) => (move ? view.ratings.get(move.id) : undefined));
  const proposals = useRecord((view) => view.proposals);
  const participants = useRecord((view) => view.participants);
  if (!move || !proposals) return null;
  const ratings = new Map(rating === undefined ? [] : [[move.id, rating]]);
  const [left] = planBatch({ ratings, proposals }, { me, pending: [] }, [move], to).left;
  if (!left || left.why === "same") return null;
  if (left.why === "open") {
    return intl.formatMessage(messages.proposeBlocked, {
      by: participants?.get(left.by ?? me ?? "")?.name,
      to: valueAt(scale, left.to),
    });
  }
  return intl.formatMessage(messages.proposeStale, { value: valueAt(scale, rating ?? move.from) });
}

function useWords(one: Move | undefined, count: number, to: number) {
  const { me } = useBoard();
  const scale = useRecord((view) => view.meta.scale, []);
  const subject = useRecord((view) => (one ? view.subjects.get(one.id) : undefined));
  if (!one || !subject) {
    return {
      title: <FormattedMessage {...batchMessages.title} values={{ to, count }} />,
      lead: <FormattedMessage {...batchMessages.lead} />,
      submit: <FormattedMessage {...batchMessages.submit} values={{ to, count }} />,
    };
  }
  const lead =
    subject.owner === null
      ? messages.proposeLeadNoOwner
      : subject.owner === me
        ? messages.proposeLeadOwn
        : messages.proposeLead;
  const { name, ownerName: owner } = subject;
  return {
    title: <FormattedMessage {...messages.proposeTitle} values={{ to, name }} />,
    lead: <FormattedMessage {...lead} values={{ from: valueAt(scale, one.from), name, owner }} />,
    submit: <FormattedMessage {...messages.proposeSubmit} values={{ to }} />,
  };
}

/** Who is proposed, and who is left as they are, each with why. */
function People({ plan, to }: { plan: BatchPlan; to: number }) {
  const intl = useIntl();
  const meta = useRecord((view) => view.meta);
  const subjects = useRecord((view) => view.subjects);
  const participants = useRecord((view) => view.participants);
  const ratings = useRecord((view) => view.ratings);
  if (!meta || !subjects || !participants || !ratings) return null;
  const left = plan.left.map((person) => ({
    id: person.id,
    name: subjects.get(person.id)?.name ?? "",
    why: hindranceWords(intl, { meta, participants, ratings }, person),
  }));
  return (
    <>
      {plan.moves.length > 0 && (
        <ul className={styles.moves} aria-label={intl.formatMessage(batchMessages.moving)}>
          {plan.moves.map(({ id, from }) => (
            <li key={id}>
              <span>{subjects.get(id)?.name}</span>
              <span className={styles.change}>
                <s>{valueAt(meta.scale, from)}</s> → {to}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <div>
          <p className={styles.heading} aria-hidden="true">
            <FormattedMessage {...batchMessages.left} />
          </p>
          <RefusedList label={intl.formatMessage(batchMessages.left)} people={left} />
        </div>
      )}
    </>
  );
}
