import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import { printScope } from "@evenhand/shared/readmodels/printing";
import { ArrowLeft, Printer } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useRecord, useSession } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { useResource } from "../../state/use-resource.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { messages } from "./messages.ts";
import styles from "./print.module.css";
import { type PrintParts, PrintSheet } from "./print-sheet.tsx";

const REFUSALS = {
  role: messages.refusedRole,
  "not-open": messages.refusedNotOpen,
  "not-locked": messages.refusedNotLocked,
} as const;

const PARTS = ["distribution", "list", "log", "reasons"] as const;

/** The session on paper, as this person may have it: choose the parts, look at the sheet, print. */
export function PrintScreen() {
  const intl = useIntl();
  const { id, versions = [] } = useSession();
  const { hr, role, phase } = useViewpoint();
  const view = useRecord((record) => record);
  const may = printScope({ hr, role }, phase);
  // What stands is in the record that everybody is served; what was locked before is HR's to read.
  const earlier = versions.filter(
    ({ version }) => phase !== "locked" || version !== versions.at(-1)?.version,
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const locked = useResource<LockedResult>(
    chosen === null ? null : `/api/sessions/${encodeURIComponent(id)}/results?version=${chosen}`,
  );
  const fetched = useFetched(locked);
  const [parts, setParts] = useState<PrintParts>({
    distribution: true,
    list: true,
    log: true,
    // Paper is handed on: what is internal is on it only where somebody asks for it.
    reasons: false,
  });
  const back = (
    <ButtonLink href={`/s/${encodeURIComponent(id)}`} icon={<ArrowLeft />}>
      <FormattedMessage {...messages.back} />
    </ButtonLink>
  );
  if ("refusal" in may) {
    return (
      <div className={styles.middle}>
        <EmptyState level={1} title={<FormattedMessage {...messages.refusedTitle} />} action={back}>
          <FormattedMessage {...REFUSALS[may.refusal]} />
        </EmptyState>
      </div>
    );
  }
  if (!view) {
    return (
      <div className={styles.middle}>
        <Spinner label={intl.formatMessage(messages.loading)} size={24} />
      </div>
    );
  }
  const some = parts.distribution || parts.list || parts.log;
  return (
    <div className={styles.desk}>
      <div className={styles.tools}>
        {back}
        <fieldset className={styles.choice}>
          <legend className={styles.legend}>
            <FormattedMessage {...messages.what} />
          </legend>
          {PARTS.map((part) => (
            <Checkbox
              key={part}
              label={intl.formatMessage(messages[part])}
              checked={parts[part]}
              onChange={(checked) => setParts({ ...parts, [part]: checked })}
            />
          ))}
        </fieldset>
        {earlier.length > 0 && (
          <SegmentedControl
            size="s"
            label={intl.formatMessage(messages.versionOf)}
            value={String(chosen ?? "now")}
            options={[
              ...earlier.map(({ version }) => ({
                value: String(version),
                label: intl.formatMessage(messages.version, { version }),
              })),
              {
                value: "now",
                label:
                  phase === "locked"
                    ? intl.formatMessage(messages.version, { version: versions.at(-1)?.version })
                    : intl.formatMessage(messages.versionNow),
              },
            ]}
            onChange={(value) => setChosen(value === "now" ? null : Number(value))}
          />
        )}
        <Button
          variant="primary"
          icon={<Printer />}
          disabledReason={some ? undefined : intl.formatMessage(messages.nothingChosen)}
          onClick={() => globalThis.print()}
        >
          <FormattedMessage {...messages.print} />
        </Button>
      </div>
      {chosen === null ? (
        <PrintSheet view={view} locked={null} scope={may.scope} parts={parts} />
      ) : (
        <Fetched {...fetched}>
          {(answer) => <PrintSheet view={view} locked={answer} scope={may.scope} parts={parts} />}
        </Fetched>
      )}
    </div>
  );
}
