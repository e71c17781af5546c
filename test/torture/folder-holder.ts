import { takeDataFolder } from "@evenhand/server/store/data-folder";

/** Takes a data folder as the server does, says so, and keeps it until it is ended. */
const folder = takeDataFolder(process.argv[2] ?? "");
process.stdout.write("held\n");
setInterval(() => folder, 60_000);
