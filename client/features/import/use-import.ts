import type { ImportAnswer } from "@evenhand/shared/protocol/answers";
import type { ExplicitMapping } from "@evenhand/shared/protocol/import-fields";
import { useState } from "react";
import { post } from "../../state/http.ts";
import { useProblemWords } from "../../state/problem-words.ts";

export const STEPS = ["file", "columns", "check", "done"] as const;
export type ImportStep = (typeof STEPS)[number];

/** A file under way: what HR said of its columns, and what the server last said of it. */
export interface CheckedFile {
  readonly file: File;
  readonly mapping: ExplicitMapping;
  readonly answer: ImportAnswer;
}

/**
 * One import: choose, check (as often as needed; a dry run writes nothing), import. A file is read once into
 * memory, so that what was checked is what is imported, whatever becomes of the file on the disk.
 */
export function useImport(cycleId: string) {
  const words = useProblemWords();
  const [step, setStep] = useState<ImportStep>("file");
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [done, setDone] = useState<ImportAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const send = (file: File, mapping: ExplicitMapping, query: string) => {
    const form = new FormData();
    // Before the file: a reader of the stream then knows the mapping when the rows arrive.
    if (Object.keys(mapping).length > 0) form.set("mapping", JSON.stringify(mapping));
    form.set("file", file, file.name);
    return post<ImportAnswer>(`/api/cycles/${cycleId}/import?${query}`, form);
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
    failure,
    goTo: setStep,
    /** A new file, or a corrected one: what HR said of the columns is kept for headers that are still there. */
    choose: (chosen: File) =>
      attempt(async () => {
        const file = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type });
        const first = await send(file, {}, "dryRun=true");
        const mapping = keptFor(checked?.mapping ?? {}, first);
        const answer = Object.keys(mapping).length > 0 ? await send(file, mapping, "dryRun=true") : first;
        setChecked({ file, mapping, answer });
        setStep(step === "check" ? "check" : "columns");
      }),
    /** What HR said of the columns, tried at once. */
    map: (mapping: ExplicitMapping) =>
      attempt(async () => {
        if (checked) {
          setChecked({ ...checked, mapping, answer: await send(checked.file, mapping, "dryRun=true") });
        }
      }),
    /** Writes: everything, or with `partial` the rows that have no problem. */
    confirm: (partial: boolean) =>
      attempt(async () => {
        if (!checked) return;
        const answer = await send(checked.file, checked.mapping, `dryRun=false&partial=${partial}`);
        setDone(answer);
        setStep("done");
      }),
    again: () => {
      setChecked(null);
      setDone(null);
      setStep("file");
    },
  };
}

export type Import = ReturnType<typeof useImport>;

function keptFor(mapping: ExplicitMapping, { columns }: ImportAnswer): ExplicitMapping {
  const headers = new Set(columns.map(({ header }) => header));
  return Object.fromEntries(Object.entries(mapping).filter(([header]) => headers.has(header)));
}
