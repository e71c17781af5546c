import { useIntl } from "react-intl";
import { type NameOrder, nameOrder } from "./name-order.ts";

/** The reader's order of names, for lists that are sorted once and kept: in another language it is another function. */
export const useReaderOrder = (): NameOrder => nameOrder(useIntl().locale);
