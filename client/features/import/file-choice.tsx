import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { FileDrop } from "../../ui/file-drop.tsx";
import { messages } from "./messages.ts";
import type { Import } from "./use-import.ts";

const KINDS = [".csv", ".tsv", ".txt", ".xlsx"];

/** The place for a file of people. What is plainly something else is turned away before it is sent. */
export function FileChoice({ work, label, hint }: { work: Import; label: ReactNode; hint: ReactNode }) {
  const t = useIntl().formatMessage;
  const [wrong, setWrong] = useState(false);
  return (
    <FileDrop
      label={label}
      hint={hint}
      accept={KINDS.join(",")}
      busy={work.reading !== undefined && t(messages.reading, { name: work.reading })}
      disabled={work.busy}
      error={wrong && t(messages.wrongKind)}
      onFile={(file) => {
        const known = KINDS.some((kind) => file.name.toLowerCase().endsWith(kind));
        setWrong(!known);
        if (known) void work.choose(file);
      }}
    />
  );
}
