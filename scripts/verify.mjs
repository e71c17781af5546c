import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { launch, typedIn } from "./launch.mjs";

for (const [index, argument] of process.argv.entries()) {
  const file = resolve(typedIn, argument);
  if (index >= 2 && !argument.startsWith("-") && !existsSync(argument) && existsSync(file)) {
    process.argv[index] = file;
  }
}
await launch("verify");
