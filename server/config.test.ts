import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("readConfig", () => {
  test("defaults to this machine alone, on port 3000, with the data beside the program", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: resolve("data"),
      publicUrl: null,
      logLevel: "info",
      trustProxy: false,
      hrEmail: "hr@example.org",
    });
    expect(readConfig({ PORT: " ", HOST: "", PUBLIC_URL: "" })).toEqual(readConfig({}));
  });

  test("reads what is set", () => {
    const config = readConfig({
      PORT: "0",
      HOST: "::1",
      DATA_DIR: "/srv/evenhand",
      PUBLIC_URL: "https://calibration.example.org/",
      LOG_LEVEL: "warn",
      TRUST_PROXY: "10.0.0.0/8, ::1",
      HR_EMAIL: "People@Example.org",
    });
    expect(config).toEqual({
      port: 0,
      host: "::1",
      dataDir: "/srv/evenhand",
      publicUrl: "https://calibration.example.org",
      logLevel: "warn",
      trustProxy: ["10.0.0.0/8", "::1"],
      hrEmail: "people@example.org",
    });
    expect(readConfig({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
    expect(readConfig({ PUBLIC_URL: "http://10.1.2.3:8080" }).publicUrl).toBe("http://10.1.2.3:8080");
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3000.5"],
    ["PORT", "0x50"],
    ["HOST", "no host"],
    ["HOST", "http://x"],
    ["PUBLIC_URL", "calibration.example.org"],
    ["PUBLIC_URL", "ftp://example.org"],
    ["PUBLIC_URL", "https://example.org/evenhand"],
    ["PUBLIC_URL", "https://example.org/?x"],
    ["PUBLIC_URL", "https://user@example.org"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "0"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "10.0.0.0/8/8"],
    ["TRUST_PROXY", "proxy"],
    ["HR_EMAIL", "nobody"],
    ["DATABASE_URL", "postgres://db/evenhand"],
  ])("%s=%s ends with one line that names it", (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });
});
