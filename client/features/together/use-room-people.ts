import type { ParticipantView } from "@evenhand/shared/readmodels/record";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { nameOrder } from "../../state/name-order.ts";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { type RoomPeople, roomPeople } from "./room-people.ts";

const NOBODY: ReadonlyMap<string, ParticipantView> = new Map();

/** Everybody of this room as they are here now. */
export function useRoomPeople(): RoomPeople {
  const { locale } = useIntl();
  const participants = useRecord((view) => view.participants, NOBODY);
  const present = useControl((state) => state.present);
  const readers = useControl((state) => state.readers);
  const hands = useControl((state) => state.signals.hands);
  return useMemo(
    () => roomPeople({ participants, present, readers, hands }, nameOrder(locale)),
    [participants, present, readers, hands, locale],
  );
}
