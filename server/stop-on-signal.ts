/** How long a shutdown may take before it is cut short, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Ends the process in order at the first SIGTERM or SIGINT, at once at the second, and after ten seconds in any
 * case.
 *
 * @param stop lets go of everything; what it throws has to be logged by itself
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}
