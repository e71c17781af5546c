import { createHash } from "node:crypto";
import type { Sha256 } from "@evenhand/shared/sealing/chain";

/** SHA-256 as Node.js has it: a fraction of the time of one that runs in every browser. */
export const nativeSha256: Sha256 = (...content) => {
  const hash = createHash("sha256");
  for (const part of content) hash.update(part);
  return hash.digest("hex");
};
