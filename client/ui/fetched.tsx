import type { ReactNode } from "react";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";
import styles from "./fetched.module.css";
import { Skeleton } from "./skeleton.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

type FetchedProps<Answer> = {
  answer: Answer | undefined;
  /** What stands in the way, in one sentence. With an answer at hand it stands above it. */
  failure: string | undefined;
  loadingLabel: string;
  retryLabel: string;
  onRetry: () => void;
  children: (answer: Answer) => ReactNode;
};

/** Something that has to be fetched first: its shape, then itself, or why it is not there and a way to try again. */
export function Fetched<Answer>({
  answer,
  failure,
  loadingLabel,
  retryLabel,
  onRetry,
  children,
}: FetchedProps<Answer>) {
  return (
    <>
      {failure !== undefined && (
        <Banner
          tone="danger"
          role="alert"
          action={
            <Button size="s" onClick={onRetry}>
              {retryLabel}
            </Button>
          }
        >
          {failure}
        </Banner>
      )}
      {answer !== undefined ? (
        children(answer)
      ) : failure === undefined ? (
        <div className={styles.wait} aria-busy="true">
          <VisuallyHidden>
            <span role="status">{loadingLabel}</span>
          </VisuallyHidden>
          <Skeleton width="38%" height="1.6em" />
          <Skeleton />
          <Skeleton width="84%" />
          <Skeleton width="91%" />
        </div>
      ) : null}
    </>
  );
}
