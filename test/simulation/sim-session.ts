import { type SessionId, sessionIdSchema } from "@evenhand/shared/session/ids";

/** The one session of a world. */
export const SESSION: SessionId = sessionIdSchema.parse("s1");
