import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a program is here, and does what we want of it. */
export const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Whether we may make file systems of our own: as root, with loop devices. */
export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "evenhand-mount-"));
  const disk = new LoopDisk(folder, 16);
  try {
    disk.make();
    disk.mount();
    disk.unmount();
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program that has to succeed. */
export function must(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}

/** A file system in a file: what is in the file has reached the disk, what is only in memory has not. */
export class LoopDisk {
  readonly image: string;
  readonly folder: string;
  readonly #size: number;

  constructor(folder: string, size: number, name = "disk") {
    this.image = join(folder, `${name}.img`);
    this.folder = join(folder, name);
    this.#size = size;
  }
  make(): void {
    must("truncate", "-s", `${this.#size}M`, this.image);
    must("mkfs.ext4", "-q", "-F", this.image);
  }
  mount(): void {
    mkdirSync(this.folder, { recursive: true });
    // Nothing is written back by itself within a test: only what is flushed is on the disk.
    must("mount", "-o", "loop,commit=300", this.image, this.folder);
  }
  unmount(): void {
    must("umount", this.folder);
  }
}
