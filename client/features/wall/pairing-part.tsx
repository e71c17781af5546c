import type { WallCode } from "@evenhand/shared/protocol/wall";
import { Fragment, useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { post, remove } from "../../state/http.ts";
import { useProblemWords } from "../../state/problem-words.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import styles from "./control.module.css";
import { messages } from "./control-messages.ts";
import { QrCode } from "./qr-code.tsx";

/** Renewed before it runs out, so that what is read off the screen still works when it has been typed. */
const RENEW = 4 * 60_000;

/**
 * The address and a code for one screen. Another screen takes another code: it is fresh after each that has come.
 * The code ends with this part.
 */
export function PairingPart({ path, connected }: { path: string; connected: number }) {
  const t = useIntl().formatMessage;
  const words = useProblemWords();
  const [code, setCode] = useState<WallCode | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a screen that came, or another try, takes a fresh code
  useEffect(() => {
    let gone = false;
    const ask = () =>
      post<WallCode>(path).then(
        (fresh) => {
          if (gone) return;
          setCode(fresh);
          setFailure(null);
        },
        (error: unknown) => {
          if (!gone) setFailure(words(error));
        },
      );
    void ask();
    const renewing = setInterval(() => void ask(), RENEW);
    return () => {
      gone = true;
      clearInterval(renewing);
    };
  }, [path, connected, turn]);

  // What was on the screen for a moment is worth nothing afterwards.
  useEffect(() => () => void remove(path).catch(() => {}), [path]);

  if (failure !== null) {
    return (
      <Banner tone="danger" role="alert">
        {failure}{" "}
        <Button size="s" onClick={() => setTurn((last) => last + 1)}>
          <FormattedMessage {...messages.again} />
        </Button>
      </Banner>
    );
  }
  if (code === null) return <Spinner label={t(messages.codeWaits)} />;
  const address = code.url.slice(0, code.url.indexOf("#"));
  return (
    <div className={styles.pairing}>
      <QrCode text={code.url} label={t(messages.scan)} />
      <div className={styles.way}>
        <p>
          <FormattedMessage {...messages.step} />
        </p>
        <p className={styles.address} translate="no">
          {address.split(/(?<=\w\/)/).map((part) => (
            <Fragment key={part}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </p>
        <p className={styles.code}>
          <span className={styles.label}>
            <FormattedMessage {...messages.code} />
          </span>
          <b translate="no">{code.code}</b>
        </p>
        <p className={styles.hint}>
          <FormattedMessage {...messages.codeFresh} />
        </p>
      </div>
    </div>
  );
}
