import { existsSync } from "node:fs";
import { emailSchema } from "@evenhand/shared/protocol/bodies";
import type { Config } from "../config.ts";
import { DataFolderInUse } from "../store/data-folder.ts";
import { type DatabasePlace, openDatabase } from "../store/database.ts";
import { type AdminAnswer, AdminRefusal, type AdminRequest, askAdmin } from "./admin-socket.ts";
import { createLinks, type Links } from "./links.ts";
import { createOrigins } from "./origins.ts";

/** What the running server answers to the command line. */
export const answerAdmin =
  (links: Pick<Links, "forHr">) =>
  async ({ email }: AdminRequest): Promise<AdminAnswer> => ({
    ok: true,
    link: await links.forHr({ email: readEmail(email) }),
  });

/**
 * A fresh sign-in link for HR: from the server where one runs, because it alone may write to its folder; else
 * from the database itself.
 *
 * @returns the link, and whether a server runs at which it can be used now
 * @throws AdminRefusal with one line for the person at the terminal
 */
export async function freshHrLink(
  config: Pick<Config, "publicUrl" | "port"> & DatabasePlace,
  email: string,
): Promise<{ link: string; served: boolean; newFolder: boolean }> {
  const request = { type: "hr-link", email: readEmail(email) } as const;
  // A database that is shared is open to this process too, and holds nobody's address.
  const isShared = (config.databaseUrl ?? null) !== null;
  const answer = isShared ? null : await askAdmin(config.dataDir, request);
  if (answer !== null) {
    if (!answer.ok) throw new AdminRefusal(answer.message);
    return { link: answer.link, served: true, newFolder: false };
  }
  const newFolder = !isShared && !existsSync(config.dataDir);
  const database = await openDatabase(config).catch((error: unknown) => {
    if (!(error instanceof DataFolderInUse)) throw error;
    throw new AdminRefusal(
      `${error.message} It does not answer; is it just starting or stopping? Try again.`,
    );
  });
  try {
    const links = createLinks(
      database.db,
      createOrigins(config.publicUrl, () => config.port),
      Date.now,
    );
    return { link: await links.forHr({ email: request.email }), served: false, newFolder };
  } finally {
    await database.close();
  }
}

function readEmail(email: string): string {
  const read = emailSchema.safeParse(email);
  if (!read.success) throw new AdminRefusal("--hr needs an email address.");
  return read.data;
}
