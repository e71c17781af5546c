import { Printer } from "lucide-react";
import { useIntl } from "react-intl";
import { useRoom } from "../state/room-context.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { messages } from "./room-messages.ts";

/** From the room to what of it may be printed. */
export function PrintLink() {
  const { sessionId } = useRoom();
  return (
    <ButtonLink icon={<Printer />} href={`/s/${sessionId}/print`}>
      {useIntl().formatMessage(messages.print)}
    </ButtonLink>
  );
}
