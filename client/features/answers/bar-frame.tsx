import { createContext, type ReactNode, use } from "react";
import { FormattedMessage } from "react-intl";
import { oneClick } from "../../ui/one-click.ts";
import styles from "./answers.module.css";
import { messages } from "./messages.ts";

/** Whether it has to be said that an answer waits: no button stands out that would say it. */
export const BarCue = createContext(false);

/** How an answer stands in the bar: what it is about, the sentence, the buttons. */
export function BarFrame({
  lead,
  children,
  second,
  actions,
}: {
  lead?: ReactNode;
  children: ReactNode;
  /** A quieter line under the sentence. */
  second?: ReactNode;
  actions?: ReactNode;
}) {
  const cue = use(BarCue);
  return (
    <>
      {lead && <div className={styles.lead}>{lead}</div>}
      <div className={styles.words}>
        <p className={styles.sentence}>{children}</p>
        {second && <p className={styles.second}>{second}</p>}
      </div>
      {actions && (
        <div className={styles.actions} onClickCapture={oneClick}>
          {cue && (
            <span className={styles.cue}>
              <FormattedMessage {...messages.waitsForYou} />
            </span>
          )}
          {actions}
        </div>
      )}
    </>
  );
}
