import { ERROR_STATUS, type ErrorCode } from "@evenhand/shared/protocol/errors";
import type { IntlShape } from "react-intl";
import { problemMessage } from "./problem-messages.ts";

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code);

/** Why a command was refused, in one sentence; a code of a newer server reads as an inner fault. */
export const refusalWords = (intl: IntlShape, code: string): string =>
  intl.formatMessage(problemMessage(isCode(code) ? code : "internal"));
