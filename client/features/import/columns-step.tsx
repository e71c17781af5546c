import { COLUMN_FIELDS, type ColumnMatch } from "@evenhand/shared/protocol/import-fields";
import { type MessageDescriptor, useIntl } from "react-intl";
import { Badge } from "../../ui/badge.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ActionBar, Section, Stack } from "../../ui/layout.tsx";
import { Select } from "../../ui/select.tsx";
import { Table } from "../../ui/table.tsx";
import {
  type ColumnTarget,
  columnCounts,
  DATE_FIELDS,
  fills,
  withDateOrder,
  withTarget,
} from "./column-choice.ts";
import styles from "./import.module.css";
import { confidenceMessages, fieldMessages, messages, problemWords } from "./messages.ts";
import { groupProblems, stopsTheFile } from "./problem-groups.ts";
import type { CheckedFile, FileSource, Import } from "./use-import.ts";

const REQUIRED = ["employee_id", "name"] as const;

/** What each column was taken for, how surely, with samples; every choice is tried at once. */
export function ColumnsStep({ work, checked }: { work: Import; checked: CheckedFile }) {
  const { formatMessage: t, formatList } = useIntl();
  const { columns, rows, problems } = checked.answer;
  const counts = columnCounts(columns);
  // Without these a session has less to stand on; nothing of it is required.
  const absent = (["manager_email", "level", "team", "draft_rating"] as const).filter(
    (field) => !fills(columns, field),
  );
  const headless = problems.some(({ code }) => code === "no-header");
  const missing = REQUIRED.filter((field) => !fills(columns, field));
  const wrongSheet = missing.length === REQUIRED.length && (checked.source.sheets?.length ?? 0) > 1;
  return (
    <Stack gap={5}>
      <Section
        title={t(messages.columnsTitle, { name: checked.file.name })}
        lead={t(messages.columnsLead, {
          fields: counts.fields,
          unsure: counts.unsure,
          others: counts.private + counts.restricted,
        })}
      >
        <SourceLine work={work} source={checked.source} />
        {groupProblems(problems)
          // What is missing is said below, in words that fit; of a wrong sheet nothing else matters.
          .filter(({ extent, code }) => extent === "file" && code !== "missing-column" && !wrongSheet)
          .map((group) => (
            <Banner
              key={group.key}
              tone="flag"
              title={
                <>
                  {t(problemWords[group.code].title)}
                  {group.column !== "" && ` ${t(messages.inColumn, { column: group.column })}`}
                </>
              }
            >
              {t(problemWords[group.code].repair)}
            </Banner>
          ))}
        {missing.length > 0 && (wrongSheet || !headless) && (
          <Banner tone="flag">
            {wrongSheet
              ? t(messages.otherSheet)
              : t(messages.missingFields, {
                  fields: formatList(
                    missing.map((field) => t(fieldMessages[field]).toString().toLowerCase()),
                  ),
                })}
          </Banner>
        )}
        {missing.length === 0 && absent.length > 0 && (
          <p className={styles.quiet}>
            {t(messages.notInFile, {
              fields: formatList(absent.map((field) => t(fieldMessages[field]))),
            })}
          </p>
        )}
        <Table
          label={t(messages.columnsTitle, { name: checked.file.name })}
          rows={columns}
          rowKey={({ key }) => key}
          dense
          columns={[
            {
              key: "header",
              header: t(messages.header),
              rowHeader: true,
              width: "20%",
              cell: ({ header, key }) => header || t(messages.noHeader, { key }),
            },
            {
              key: "samples",
              header: t(messages.samples),
              wide: true,
              width: "34%",
              cell: ({ samples }) => (
                <span className={styles.samples}>
                  {samples.length > 0 ? samples.map(shortened).join(" · ") : t(messages.noSamples)}
                </span>
              ),
            },
            {
              key: "field",
              header: t(messages.takenFor),
              cell: (column) => <Target column={column} work={work} checked={checked} />,
            },
            {
              key: "sure",
              header: t(messages.how),
              wide: true,
              width: "120px",
              cell: (column) => <Sureness column={column} />,
            },
          ]}
        />
      </Section>
      <ActionBar>
        <Button onClick={work.again}>{t(messages.otherFile)}</Button>
        <Button variant="primary" busy={work.busy} onClick={() => work.goTo("check")}>
          {stopsTheFile(problems) ? t(messages.seeProblems) : t(messages.checkRows, { rows })}
        </Button>
      </ActionBar>
    </Stack>
  );
}

/** How the file was read; of a workbook with several sheets, which one. */
function SourceLine({ work, source }: { work: Import; source: FileSource }) {
  const t = useIntl().formatMessage;
  const { sheet, sheets = [], encoding, delimiter } = source;
  if (sheet !== undefined && sheets.length > 1) {
    return (
      <div className={styles.sheet}>
        <Select
          size="s"
          label={t(messages.sheet)}
          disabled={work.busy}
          value={sheet}
          options={sheets.map((name) => ({ value: name, label: name }))}
          onChange={(name) => void work.chooseSheet(name)}
        />
      </div>
    );
  }
  if (encoding === undefined) return null;
  const delimiters = new Map<string, MessageDescriptor>([
    [",", messages.byComma],
    [";", messages.bySemicolon],
    ["\t", messages.byTab],
    ["|", messages.byBar],
  ]);
  const by = delimiters.get(delimiter ?? "") ?? messages.byOther;
  return (
    <p className={styles.quiet}>
      {t(messages.readAs, { encoding: encoding.toUpperCase(), delimiter: t(by, { delimiter }) })}
    </p>
  );
}

/** Samples come cut to a length; the sign says that there is more. */
const SAMPLE_LENGTH = 60;
const shortened = (sample: string): string => (sample.length < SAMPLE_LENGTH ? sample : `${sample}…`);

function Target({ column, work, checked }: { column: ColumnMatch; work: Import; checked: CheckedFile }) {
  const t = useIntl().formatMessage;
  const name = column.header || column.key;
  if (column.field === "restricted") return <span className={styles.quiet}>{t(messages.restricted)}</span>;
  const options: { value: ColumnTarget; label: string }[] = [
    { value: "private", label: t(messages.keepPrivate) },
    { value: "ignored", label: t(messages.ignore) },
    ...COLUMN_FIELDS.map((field) => ({ value: field, label: t(fieldMessages[field]) })),
  ];
  return (
    <div className={styles.target}>
      <Select
        size="s"
        label={t(messages.takenForOf, { column: name })}
        hideLabel
        disabled={work.busy}
        value={column.field}
        options={options}
        onChange={(target) => void work.map(withTarget(checked.mapping, column, target))}
      />
      {column.confidence === "weak" && (
        <span className={styles.narrow}>
          <Sureness column={column} />
        </span>
      )}
      {DATE_FIELDS.has(column.field) && (
        <Select
          size="s"
          label={t(messages.dateOrder, { column: name })}
          hideLabel
          disabled={work.busy}
          value={column.dateOrder ?? ""}
          placeholder={t(messages.dateFound)}
          options={[
            { value: "dmy", label: t(messages.dateDayFirst) },
            { value: "mdy", label: t(messages.dateMonthFirst) },
          ]}
          onChange={(order) => void work.map(withDateOrder(checked.mapping, column, order))}
        />
      )}
    </div>
  );
}

function Sureness({ column }: { column: ColumnMatch }) {
  const t = useIntl().formatMessage;
  const words = t(confidenceMessages[column.confidence]);
  return column.confidence === "weak" ? (
    <Badge tone="flag">{words}</Badge>
  ) : (
    <span className={styles.quiet}>{words}</span>
  );
}
