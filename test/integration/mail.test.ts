import { createMail, type Mail, type MailFailure } from "@evenhand/server/identity/mail";
import type { Cycle, Invited, Session } from "@evenhand/shared/protocol/answers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startServer, type TestServer } from "./http-server.ts";
import { type SinkManner, type SmtpSink, startSmtpSink } from "./smtp-sink.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function sinkThat(manner: SinkManner): Promise<SmtpSink> {
  const sink = await startSmtpSink(manner);
  closing.push(() => sink.close());
  return sink;
}

/** An address that nobody listens on. */
async function deadUrl(): Promise<string> {
  const sink = await startSmtpSink();
  await sink.close();
  return sink.url;
}

async function serverWith(url: string): Promise<TestServer> {
  const server = await startServer({ SMTP_URL: url, MAIL_FROM: "Evenhand <evenhand@example.org>" });
  closing.push(() => server.close());
  return server;
}

/** HR with a session, and an invitation into it. */
async function host(server: TestServer, title: string) {
  const hr = await server.hr();
  const { id: cycleId } = await hr.ok<Cycle>("POST", "/api/cycles", { name: "2026 H2" });
  const { id } = await hr.ok<Session>("POST", "/api/sessions", { cycleId, title });
  return (person: { name: string; email: string; role: string }) =>
    hr.ok<Invited>("POST", `/api/sessions/${id}/participants`, person);
}

const ana = { name: "Ana Sïlva", email: "ana@example.org", role: "manager" };

describe("an invitation by mail", () => {
  test("brings title, role and a link that signs in, and nobody else's data", async () => {
    const sink = await sinkThat("takes");
    const server = await serverWith(sink.url);
    const invite = await host(server, "Spring: R&D");
    const { link } = await invite(ana);
    await invite({ name: "Bo Berg", email: "bo@example.org", role: "facilitator" });
    await vi.waitFor(() => expect(sink.mails).toHaveLength(2), { timeout: 10_000 });
    const [first, second] = sink.mails;
    expect(first).toMatchObject({ from: "evenhand@example.org", to: ["ana@example.org"] });
    expect(first?.text).toMatch(/Hello Ana Sïlva,[\s\S]+session "Spring: R&D" as a manager/);
    expect(first?.text.split(/\r\n/)).toContain(link);
    expect(first?.headers).toContain("Subject: Invitation: Spring: R&D");
    expect(first?.headers).toContain("From: Evenhand <evenhand@example.org>");
    expect(first?.headers.some((line) => /^Content-Type: text\/plain/.test(line))).toBe(true);
    expect(second?.text).toContain("as a facilitator");
    expect(JSON.stringify(first)).not.toMatch(/bo@|Berg|hr@|Hedda/);
    expect((await server.join(link)).account.email).toBe("ana@example.org");
  });

  test("a renewed link is mailed too, after the one that it replaces", async () => {
    const sink = await sinkThat("takes");
    const invite = await host(await serverWith(sink.url), "Spring");
    const links = [await invite(ana), await invite(ana)].map(({ link }) => link);
    await vi.waitFor(() => expect(sink.mails).toHaveLength(2), { timeout: 10_000 });
    expect(sink.mails.map(({ text }) => links.findIndex((link) => text.includes(link)))).toEqual([0, 1]);
  });

  test("a title cannot add headers", async () => {
    const sink = await sinkThat("takes");
    const failures: MailFailure[] = [];
    const mail = mailTo(sink.url, failures);
    mail.invite({ ...invitation, title: "Spring\r\nBcc: eve@example.org" });
    await mail.close();
    expect(failures).toEqual([]);
    expect(sink.mails[0]?.to).toEqual(["ana@example.org"]);
    expect(sink.mails[0]?.headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
  });
});

describe("a mail server that does not serve", () => {
  test("dead: the answer carries the link, which works, and the log names nobody", async () => {
    const server = await serverWith(await deadUrl());
    const invite = await host(server, "Spring");
    const { link } = await invite(ana);
    expect((await server.join(link)).account.email).toBe("ana@example.org");
    await vi.waitFor(() => expect(server.logged.join("")).toContain("an invitation was not mailed"), 10_000);
    expect(server.logged.join("")).not.toMatch(/ana@|Silva|Sïlva|#/);
  });

  test("one that refuses the address: it is said by code and status, without the address", async () => {
    const server = await serverWith((await sinkThat("refuses")).url);
    await (await host(server, "Spring"))(ana);
    await vi.waitFor(() => expect(server.logged.join("")).toContain("an invitation was not mailed"), 10_000);
    const line = server.logged.find((entry) => entry.includes("not mailed")) ?? "";
    expect(JSON.parse(line)).toMatchObject({ level: "warn", code: "EENVELOPE", status: 550 });
    expect(server.logged.join("")).not.toContain("ana@");
  });

  test("one that never speaks: inviting does not wait for it, and closing lets go of what waits", async () => {
    const sink = await sinkThat("is-silent");
    const failures: MailFailure[] = [];
    const mail = mailTo(sink.url, failures, 50);
    mail.invite(invitation);
    mail.invite(invitation);
    await vi.waitFor(() => expect(sink.connections()).toBe(1), { timeout: 10_000 });
    await mail.close();
    expect(failures).toEqual([
      { code: "EABORT", status: null },
      { code: "EABORT", status: null },
    ]);
    mail.invite(invitation);
    await mail.close();
    expect(failures).toHaveLength(2);
  });
});

test("closing gives what waits the time to leave", async () => {
  const sink = await sinkThat("takes");
  const failures: MailFailure[] = [];
  const mail = mailTo(sink.url, failures, 20_000);
  for (let i = 0; i < 5; i += 1) mail.invite(invitation);
  await mail.close();
  expect(failures).toEqual([]);
  expect(sink.mails).toHaveLength(5);
});

const invitation = {
  ...ana,
  role: "manager",
  title: "Spring",
  link: "http://127.0.0.1/join/#a",
  language: "en",
} as const;

function mailTo(url: string, failures: MailFailure[], grace?: number): Mail {
  const { hostname, port } = new URL(url);
  const from = { name: "", address: "evenhand@example.org" };
  const settings = { host: hostname, port: Number(port), secure: false, auth: null, from };
  const mail = createMail(settings, (failure) => failures.push(failure), grace);
  if (mail === null) throw new Error("there is no mail");
  return mail;
}
