import { useIntl } from "react-intl";
import { SidePanel } from "../../ui/side-panel.tsx";
import styles from "./guide.module.css";
import { messages } from "./messages.ts";

/** Where the room is on its way, as the script divides it. */
export type GuideStage = "opening" | "main" | "closing";

const STAGES = [
  {
    key: "opening",
    title: messages.opening,
    steps: [messages.openingPicture, messages.openingGoal, messages.openingEvidence],
  },
  {
    key: "main",
    title: messages.main,
    steps: [messages.mainEnds, messages.mainBoundary, messages.mainSpeak],
  },
  {
    key: "closing",
    title: messages.closing,
    steps: [messages.closingPicture, messages.closingLevels, messages.closingMessage],
  },
] as const;
const QUESTIONS = [messages.askEvidence, messages.askElsewhere, messages.askLevel] as const;
const FLAGS = [
  [messages.cultureFit, messages.cultureFitWhy],
  [messages.recency, messages.recencyWhy],
  [messages.halo, messages.haloWhy],
  [messages.proximity, messages.proximityWhy],
] as const;

/**
 * The script as a quiet guide: what to call out, where the room is, what to ask. Everybody in the room may read it,
 * and it says nothing of anybody, so it may stand on a shared screen.
 */
export function GuidePanel({
  open,
  stage,
  onClose,
}: {
  open: boolean;
  stage: GuideStage;
  onClose: () => void;
}) {
  const t = useIntl().formatMessage;
  return (
    <SidePanel open={open} onClose={onClose} title={t(messages.title)} closeLabel={t(messages.close)}>
      <div className={styles.guide}>
        <section aria-labelledby="guide-flags">
          <h3 id="guide-flags" className={styles.label}>
            {t(messages.flags)}
          </h3>
          <dl className={styles.flags}>
            {FLAGS.map(([flag, why]) => (
              <div key={flag.id}>
                <dt>{t(flag)}</dt>
                <dd>{t(why)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="guide-script">
          <h3 id="guide-script" className={styles.label}>
            {t(messages.stages)}
          </h3>
          <ol className={styles.stages}>
            {STAGES.map(({ key, title, steps }) => (
              <li key={key} aria-current={key === stage ? "step" : undefined}>
                <p className={styles.stage}>
                  {t(title)}
                  {key === stage && <span className={styles.now}>{t(messages.now)}</span>}
                </p>
                <ul>
                  {steps.map((step) => (
                    <li key={step.id}>{t(step)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="guide-ask">
          <h3 id="guide-ask" className={styles.label}>
            {t(messages.ask)}
          </h3>
          <ul className={styles.questions}>
            {QUESTIONS.map((question) => (
              <li key={question.id}>{t(question)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="guide-healthy">
          <h3 id="guide-healthy" className={styles.label}>
            {t(messages.healthy)}
          </h3>
          <p className={styles.quiet}>{t(messages.healthyWhy)}</p>
        </section>
      </div>
    </SidePanel>
  );
}
