import type { Schema } from "@evenhand/server/store/schema";
import type { Kysely, KyselyPlugin } from "kysely";

/** A database that says so before every statement that is built, within transactions, too. */
export function counting(db: Kysely<Schema>, before: () => void): Kysely<Schema> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      before();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return db.withPlugin(plugin);
}
