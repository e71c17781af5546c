/**
 * How far the server's clock is ahead of this machine's, from what the server says as a connection opens. The way of
 * the message counts as nothing: it is short against the seconds that are shown.
 *
 * @param received this machine's clock, in milliseconds since the epoch
 * @returns null for what is no time
 */
export function clockOffsetOf(message: unknown, received: number): number | null {
  // By hand: the schema would bring its library into every room for this one number.
  const now = typeof message === "object" && message !== null && "now" in message ? message.now : null;
  return typeof now === "number" && Number.isFinite(now) ? now - received : null;
}
