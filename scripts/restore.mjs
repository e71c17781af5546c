import { resolve } from "node:path";
import { launch, typedIn } from "./launch.mjs";

const [, , file] = process.argv;
if (file !== undefined && !file.startsWith("-")) process.argv[2] = resolve(typedIn, file);
await launch("restore");
