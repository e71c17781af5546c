import { type FormEvent, useEffect, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { ApiProblem } from "../../state/http.ts";
import { problemMessage } from "../../state/problem-messages.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";

type PairScreenProps = {
  /** It was connected, and is not any more. */
  ended: boolean;
  /** @throws ApiProblem for a code that lets nobody in */
  onPair: (code: string) => Promise<void>;
};

/** The code of an address that was scanned. It leaves the address at once, and so the browser's history. */
function takeScanned(): string {
  const scanned = decodeURIComponent(window.location.hash.slice(1));
  if (scanned !== "") history.replaceState(history.state, "", window.location.pathname);
  return scanned;
}

/** A screen that is no wall yet: the code makes it one. A scanned address brings it along. */
export function PairScreen({ ended, onPair }: PairScreenProps) {
  const t = useIntl().formatMessage;
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(onPair);

  const attempt = async (typed: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await latest.current(typed);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      const { code: reason } = failure;
      const wrong = reason === "not-found" || reason === "invalid";
      setError(t(wrong ? messages.pairWrong : problemMessage(reason)));
      setBusy(false);
      field.current?.focus();
    }
  };
  // As the page opens, and when the address is given to a page that is open already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is read once, when it is given
  useEffect(() => {
    const read = (): void => {
      const scanned = takeScanned();
      if (scanned !== "") void attempt(scanned);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (code.trim() !== "") void attempt(code);
    else {
      setError(t(messages.pairMissing));
      field.current?.focus();
    }
  };
  return (
    <div className={styles.pair}>
      <h1 className={styles.still}>{t(ended ? messages.endedTitle : messages.pairTitle)}</h1>
      <p className={styles.text}>
        <FormattedMessage {...messages.pairLead} />
      </p>
      <form className={styles.form} noValidate onSubmit={submit}>
        <TextField
          ref={field}
          label={t(messages.pairCode)}
          value={code}
          onChange={setCode}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
        />
        <Button type="submit" variant="primary" busy={busy}>
          {t(messages.pairSubmit)}
        </Button>
      </form>
    </div>
  );
}
