import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { launch } from "./launch.mjs";

// npm moves to the root folder first; file names mean the folder in which the command was typed.
const typedIn = process.env.INIT_CWD ?? process.cwd();
for (const [index, argument] of process.argv.entries()) {
  const file = resolve(typedIn, argument);
  if (index >= 2 && !argument.startsWith("-") && !existsSync(argument) && existsSync(file)) {
    process.argv[index] = file;
  }
}
await launch("verify");
