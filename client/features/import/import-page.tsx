import type { Cycle } from "@evenhand/shared/protocol/answers";
import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { Link } from "wouter";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { Banner } from "../../ui/banner.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Page } from "../../ui/layout.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { FileStep } from "./file-step.tsx";
import styles from "./import.module.css";
import { messages } from "./messages.ts";
import { STEPS, useImport } from "./use-import.ts";

/** Brings people and drafts of a cycle in from a file, in four steps of which only the last writes. */
export function ImportPage({ id }: { id: string }) {
  const t = useIntl().formatMessage;
  const cycle = useResource<Cycle>(`/api/cycles/${id}`);
  const work = useImport(id);
  const { step, failure } = work;
  usePageTitle(t(messages.title));

  // A new step starts at its top, for the eye and for the keyboard.
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    window.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, [step]);

  const labels = {
    file: t(messages.stepFile),
    columns: t(messages.stepColumns),
    check: t(messages.stepCheck),
    done: t(messages.stepDone),
  };
  return (
    <Page title={t(messages.title)} above={<Link href={`/cycles/${id}`}>{cycle.answer?.name ?? "…"}</Link>}>
      <Stepper
        label={t(messages.steps)}
        doneLabel={t(messages.stepBehind)}
        steps={STEPS.map((key) => ({ key, label: labels[key] }))}
        current={step}
        onSelect={step === "done" ? undefined : work.goTo}
      />
      {failure !== undefined && (
        <Banner tone="danger" role="alert">
          {failure}
        </Banner>
      )}
      <Fetched {...useFetched(cycle)}>
        {(known) => (
          <div ref={place} tabIndex={-1} className={styles.step}>
            {step === "file" && <FileStep work={work} cycle={known} />}
            {step === "columns" && work.checked && <ColumnsStep work={work} checked={work.checked} />}
            {step === "check" && work.checked && <CheckStep work={work} checked={work.checked} />}
            {step === "done" && work.done && <DoneStep cycle={known} done={work.done} work={work} />}
          </div>
        )}
      </Fetched>
    </Page>
  );
}
