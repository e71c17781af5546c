import { outsideSuite } from "./outside-suite.ts";

outsideSuite("SQLite", async () => "");
