import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("readConfig", () => {
  test("defaults to this machine alone, on port 3000, with the data beside the program", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: resolve("data"),
      databaseUrl: null,
      publicUrl: null,
      logLevel: "info",
      trustProxy: false,
      hrEmail: "hr@example.org",
      metricsToken: null,
      mail: null,
    });
    expect(readConfig({ PORT: " ", HOST: "", PUBLIC_URL: "" })).toEqual(readConfig({}));
  });

  test("reads what is set", () => {
    const config = readConfig({
      PORT: "0",
      HOST: "::1",
      DATA_DIR: "/srv/evenhand",
      DATABASE_URL: "postgres://even:p%40ss@db.example.org/evenhand",
      PUBLIC_URL: "https://calibration.example.org/",
      LOG_LEVEL: "warn",
      TRUST_PROXY: "10.0.0.0/8, ::1",
      HR_EMAIL: "People@Example.org",
      METRICS_TOKEN: "0123456789abcdefghijklmn",
      SMTP_URL: "smtp://even:p%40ss@mail.example.org",
      MAIL_FROM: "Evenhand <Calibration@Example.org>",
    });
    expect(config).toEqual({
      port: 0,
      host: "::1",
      dataDir: "/srv/evenhand",
      databaseUrl: "postgres://even:p%40ss@db.example.org/evenhand",
      publicUrl: "https://calibration.example.org",
      logLevel: "warn",
      trustProxy: ["10.0.0.0/8", "::1"],
      hrEmail: "people@example.org",
      metricsToken: "0123456789abcdefghijklmn",
      mail: {
        host: "mail.example.org",
        port: 587,
        secure: false,
        auth: { user: "even", pass: "p@ss" },
        from: { name: "Evenhand", address: "calibration@example.org" },
      },
    });
    expect(readConfig({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
    expect(readConfig({ PUBLIC_URL: "http://10.1.2.3:8080" }).publicUrl).toBe("http://10.1.2.3:8080");
  });

  test.each([
    ["PORT", "abc"],
    ["METRICS_TOKEN", "short"],
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
    ["SMTP_URL", "mail.example.org"],
    ["SMTP_URL", "https://mail.example.org"],
    ["SMTP_URL", "smtp://"],
    ["SMTP_URL", "smtp://mail.example.org:70000"],
    ["SMTP_URL", "smtp://mail.example.org/inbox"],
    ["SMTP_URL", "smtp://mail.example.org?pool=true"],
    ["SMTP_URL", "smtp://even@mail.example.org"],
    ["SMTP_URL", "smtp://even:%zz@mail.example.org"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "Evenhand <nobody>"],
    ["MAIL_FROM", "a@example.org, b@example.org"],
    ["DATABASE_URL", "mysql://db/evenhand"],
    ["DATABASE_URL", "postgres://db"],
    ["DATABASE_URL", "db.example.org/evenhand"],
  ])("%s=%s ends with one line that names it", (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });

  test("a mail server is read with its own port, and needs a sender", () => {
    const MAIL_FROM = "calibration@example.org";
    const mail = (SMTP_URL: string) => readConfig({ SMTP_URL, MAIL_FROM }).mail;
    expect(mail("smtps://mail.example.org")).toEqual({
      host: "mail.example.org",
      port: 465,
      secure: true,
      auth: null,
      from: { name: "", address: MAIL_FROM },
    });
    expect(mail("smtp://[::1]:2525/")).toMatchObject({ host: "::1", port: 2525 });
    expect(() => readConfig({ SMTP_URL: "smtp://mail.example.org" })).toThrow(/^MAIL_FROM [^\n]+\.$/);
    expect(readConfig({ MAIL_FROM }).mail).toBeNull();
  });

  test("a wrong database is not repeated: it may hold a password", () => {
    const read = () => readConfig({ DATABASE_URL: "mysql://even:secret@db.example.org/evenhand" });
    expect(read).toThrow(/^DATABASE_URL (?!.*secret)/);
  });

  test("a wrong mail server is not repeated: it may hold a password", () => {
    const read = () =>
      readConfig({ SMTP_URL: "smtp://even:secret@mail.example.org/x", MAIL_FROM: "a@example.org" });
    expect(read).toThrow(/^SMTP_URL (?!.*secret)/);
  });
});
