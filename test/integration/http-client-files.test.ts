import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "./http-server.ts";

describe("the built client, as a browser fetches it", () => {
  let house: TestServer;
  let script: string;
  const fetched = async (url: string, encoding?: string) => {
    const headers = encoding === undefined ? {} : { "accept-encoding": encoding };
    const { statusCode, headers: answered, rawPayload } = await house.server.app.inject({ url, headers });
    expect(statusCode).toBe(200);
    return { headers: answered, bytes: rawPayload };
  };

  beforeAll(async () => {
    house = await startServer();
    const { bytes } = await fetched("/");
    script = /\/assets\/[^"]+\.js/.exec(bytes.toString())?.[0] ?? "";
    expect(script).not.toBe("");
  });
  afterAll(() => house.close());

  it("is packed as the browser can unpack it, and the same once unpacked", async () => {
    for (const url of [script, "/", "/s/some-session"]) {
      const plain = await fetched(url);
      const brotli = await fetched(url, "gzip, deflate, br");
      const gzip = await fetched(url, "gzip");
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect([brotli.headers["content-encoding"], gzip.headers["content-encoding"]]).toEqual(["br", "gzip"]);
      expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
      expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
      expect(brotli.bytes.length).toBeLessThan(plain.bytes.length);
      // A cache on the way must not hand one browser's bytes to another.
      for (const { headers } of [plain, brotli, gzip]) expect(headers.vary).toContain("accept-encoding");
      expect(brotli.headers["content-type"]).toBe(plain.headers["content-type"]);
    }
  });

  it("keeps files whose names change with their content for a year, and asks for the page each time", async () => {
    expect((await fetched(script, "br")).headers["cache-control"]).toContain("immutable");
    expect((await fetched("/s/some-session", "br")).headers["cache-control"]).toBe("no-cache");
  });
});
