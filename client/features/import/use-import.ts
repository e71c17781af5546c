import type { ImportAnswer, ImportInspection } from "@evenhand/shared/protocol/answers";
import type { ExplicitMapping } from "@evenhand/shared/protocol/import-fields";
import { useState } from "react";
import { useIntl } from "react-intl";
import { post } from "../../state/http.ts";
import { useProblemWords } from "../../state/problem-words.ts";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";
import { stopsTheFile } from "./problem-groups.ts";

export const STEPS = ["file", "columns", "check", "done"] as const;
export type ImportStep = (typeof STEPS)[number];

/** How a file was read. */
export type FileSource = Pick<ImportInspection, "encoding" | "delimiter" | "sheet" | "sheets">;

/** A file under way: what HR said of its columns, and what the server last said of it. */
export interface CheckedFile {
  readonly file: File;
  /** How the file reads: its encoding, or its sheets. */
  readonly source: FileSource;
  readonly mapping: ExplicitMapping;
  readonly answer: ImportAnswer;
}

/**
 * One import: choose, check (as often as needed; a dry run writes nothing), import. A file is read once into
 * memory, so that what was checked is what is imported, whatever becomes of the file on the disk.
 */
export function useImport(cycleId: string) {
  const words = useProblemWords();
  const t = useIntl().formatMessage;
  const [step, setStep] = useState<ImportStep>("file");
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [done, setDone] = useState<ImportAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const send = <Answer>(path: string, file: File, mapping: ExplicitMapping, sheet: string | undefined) => {
    const form = new FormData();
    // Before the file: a reader of the stream then knows them when the rows arrive.
    if (Object.keys(mapping).length > 0) form.set("mapping", JSON.stringify(mapping));
    if (sheet !== undefined) form.set("sheet", sheet);
    form.set("file", file, file.name);
    return post<Answer>(`/api/cycles/${cycleId}/import${path}`, form);
  };
  /** Reads and checks a file; what HR said of columns is kept for headers that are there. Writes nothing. */
  const check = async (file: File, said: ExplicitMapping, wanted?: string): Promise<CheckedFile> => {
    const read = await send<ImportInspection>("/inspect", file, {}, wanted);
    const { encoding, delimiter, sheet, sheets } = read;
    const mapping = keptFor(said, read.headers);
    const answer = await send<ImportAnswer>("?dryRun=true", file, mapping, sheet);
    return { file, mapping, answer, source: { encoding, delimiter, sheet, sheets } };
  };
  const attempt = async (task: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await task();
    } catch (error) {
      setFailure(words(error));
    } finally {
      setBusy(false);
    }
  };

  return {
    step,
    checked,
    done,
    busy,
    /** The name of the file that is being read. */
    reading,
    failure,
    goTo: setStep,
    /** A new file, or a corrected one. */
    choose: (chosen: File) =>
      attempt(async () => {
        setReading(chosen.name);
        try {
          const file = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type });
          const next = await check(file, checked?.mapping ?? {});
          setChecked(next);
          // A corrected file is checked again at once, unless it does not read as the one before did.
          setStep(step === "check" && !stopsTheFile(next.answer.problems) ? "check" : "columns");
        } finally {
          setReading(undefined);
        }
      }),
    /** Another sheet of the same workbook. */
    chooseSheet: (sheet: string) =>
      attempt(async () => {
        if (checked) setChecked(await check(checked.file, checked.mapping, sheet));
      }),
    /** What HR said of the columns, tried at once. */
    map: (mapping: ExplicitMapping) =>
      attempt(async () => {
        if (!checked) return;
        const { file, source } = checked;
        setChecked({
          ...checked,
          mapping,
          answer: await send<ImportAnswer>("?dryRun=true", file, mapping, source.sheet),
        });
      }),
    /** Writes: everything, or with `partial` the rows that have no problem. */
    confirm: (partial: boolean) =>
      attempt(async () => {
        if (!checked) return;
        const { file, mapping, source } = checked;
        const path = `?dryRun=false&partial=${partial}`;
        setDone(await send<ImportAnswer>(path, file, mapping, source.sheet));
        setStep("done");
      }),
    /** Takes back what was written, whole, and begins anew. */
    undo: () =>
      attempt(async () => {
        await post(`/api/cycles/${cycleId}/import/undo`);
        setChecked(null);
        setDone(null);
        setStep("file");
        toast({ title: t(messages.undone) });
      }),
    again: () => {
      setChecked(null);
      setDone(null);
      setStep("file");
    },
  };
}

export type Import = ReturnType<typeof useImport>;

function keptFor(mapping: ExplicitMapping, headers: readonly string[]): ExplicitMapping {
  const there = new Set(headers.map((header) => header.trim()));
  return Object.fromEntries(Object.entries(mapping).filter(([header]) => there.has(header)));
}
