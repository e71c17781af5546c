// npm starts a script through a shell, and a shell that is told to stop dies without telling its child: the
// server would live on, holding its port and its data folder. So a script that npm started watches its
// parents, and when one of them is gone it gives itself the signal that did not arrive.
import { readFileSync } from "node:fs";

/** Half of what a person notices; reading one small file costs nothing. */
const everyMilliseconds = 250;

/**
 * The parent of a process, where the system tells without starting a program (Linux).
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    // `pid (name) state ppid …`; the name may hold spaces and brackets.
    return Number(/.*\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/**
 * From now on this process ends, by SIGTERM, when the shell or the npm that started it has ended.
 * @returns {() => void} stops the watch: for a process that has been told by a signal after all
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    // Where `npm` is not known, NaN: compared by Object.is, it never changes while the shell lives.
    if (process.ppid === shell && Object.is(parentOf(shell), npm)) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, everyMilliseconds);
  watch.unref();
  return () => clearInterval(watch);
}
