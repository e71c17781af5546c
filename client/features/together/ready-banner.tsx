import { useEffect, useRef } from "react";
import { FormattedList, FormattedMessage, type MessageDescriptor, useIntl } from "react-intl";
import { shortNames } from "../../state/person-names.ts";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";
import { type ReadyCheck, readyCount } from "./ready-words.ts";
import styles from "./together.module.css";
import { useSignal } from "./use-signal.ts";

/** "Ready?", while it is open: everybody answers and sees how many are, and who is not yet. */
export function ReadyBanner() {
  const ready = useControl((state) => state.signals.ready);
  useReadyNews(ready);
  return ready && <Open ready={ready} />;
}

function Open({ ready }: { ready: ReadyCheck }) {
  const intl = useIntl();
  const { participantId: me } = useViewpoint();
  const mayAnswer = useAllows("ready.answer");
  const mayClose = useAllows("ready.close");
  const names = useRecord((view) => shortNames(view.participants));
  const signal = useSignal();
  const { people, yes, notYet, silent } = readyCount(ready);
  const nameOf = (id: string): string => names?.get(id) ?? "";
  const mine = ready.answers.find(({ participantId }) => participantId === me);
  const by = { name: nameOf(ready.askedBy) };
  return (
    <Banner
      flush
      action={
        <>
          {mayAnswer && (
            <SegmentedControl
              size="s"
              label={intl.formatMessage(messages.readyAskedBy, by)}
              options={[
                { value: "yes", label: intl.formatMessage(messages.readyYes) },
                { value: "not-yet", label: intl.formatMessage(messages.readyNotYet) },
              ]}
              value={mine?.answer ?? null}
              onChange={(answer) => void signal({ type: "ready.answer", answer })}
            />
          )}
          {mayClose && (
            <Button size="s" onClick={() => void signal({ type: "ready.close" })}>
              <FormattedMessage {...messages.readyClose} />
            </Button>
          )}
        </>
      }
    >
      <p className={styles.line}>
        <b>
          <FormattedMessage {...(mayClose ? messages.ready : messages.readyAskedBy)} values={by} />
        </b>{" "}
        <FormattedMessage {...messages.readyCount} values={{ yes, people }} />
        <Names ids={notYet} nameOf={nameOf} message={messages.readyWaiting} />
        {mayClose && <Names ids={silent} nameOf={nameOf} message={messages.readySilent} />}
      </p>
    </Banner>
  );
}

function Names({
  ids,
  nameOf,
  message,
}: {
  ids: readonly string[];
  nameOf: (id: string) => string;
  message: MessageDescriptor;
}) {
  if (ids.length === 0) return null;
  return (
    <>
      {" "}
      <FormattedMessage {...message} values={{ names: <FormattedList value={ids.map(nameOf)} /> }} />
    </>
  );
}

/** Says when the question is asked, and how it ended. */
function useReadyNews(ready: ReadyCheck | null): void {
  const intl = useIntl();
  const asker = useRecord((view) => view.participants.get(ready?.askedBy ?? "")?.name);
  const last = useRef<ReadyCheck | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = ready;
    if (ready && ready.askedAt !== before?.askedAt) {
      announce(intl.formatMessage(messages.readyAskedBy, { name: asker ?? "" }), { remote: true });
    }
    if (!ready && before) {
      const { yes, people } = readyCount(before);
      const title = intl.formatMessage(yes === people ? messages.readyAll : messages.readyEnded, {
        yes,
        people,
      });
      toast({ id: "ready", title, tone: yes === people ? "ok" : "plain" });
      announce(title, { remote: true });
    }
  }, [ready, asker, intl]);
}
