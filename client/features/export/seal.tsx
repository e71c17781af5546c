import type { LockedSummary } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { CopyField } from "../../ui/copy-field.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { messages } from "./messages.ts";

/** The digest of a version, what it proves, and how anyone checks it. */
export function Seal({ sessionId, version }: { sessionId: string; version: LockedSummary }) {
  const t = useIntl().formatMessage;
  const words = { copyLabel: t(messages.copy), copiedLabel: t(messages.copied) };
  return (
    <Section title={t(messages.seal)} lead={t(messages.sealLead)}>
      <Stack gap={4}>
        <CopyField label={t(messages.digest)} value={version.digest} {...words} />
        <CopyField
          label={t(messages.verify)}
          hint={t(messages.verifyHint)}
          value={`npm run verify -- evenhand-${sessionId}-v${version.version}.json`}
          {...words}
        />
      </Stack>
    </Section>
  );
}
