import { FileBraces, FileSpreadsheet, FileText, Printer } from "lucide-react";
import { useIntl } from "react-intl";
import { ButtonLink } from "../../ui/button.tsx";
import { Row, Section } from "../../ui/layout.tsx";
import { messages } from "./messages.ts";
import { exportPath } from "./result-rows.ts";

type DownloadsProps = { sessionId: string; version: number; primary: boolean };

/** One version as a file, in each of the three formats; the one that stands on paper as well. */
export function Downloads({ sessionId, version, primary }: DownloadsProps) {
  const t = useIntl().formatMessage;
  return (
    <Section title={t(messages.download)} lead={t(messages.downloadLead)}>
      <Row>
        <ButtonLink
          variant={primary ? "primary" : "plain"}
          href={exportPath(sessionId, "xlsx", version)}
          download=""
          icon={<FileSpreadsheet />}
        >
          {t(messages.xlsx)}
        </ButtonLink>
        <ButtonLink href={exportPath(sessionId, "csv", version)} download="" icon={<FileText />}>
          {t(messages.csv)}
        </ButtonLink>
        <ButtonLink href={exportPath(sessionId, "json", version)} download="" icon={<FileBraces />}>
          {t(messages.json)}
        </ButtonLink>
        {primary && (
          <ButtonLink href={`/s/${sessionId}/print`} icon={<Printer />}>
            {t(messages.print)}
          </ButtonLink>
        )}
      </Row>
    </Section>
  );
}
