import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { sure } from "./many-rig.ts";
import { nginxPath, startNginx } from "./nginx.ts";
import { freePort, type Outside, startOutside, until, Visitor } from "./outside.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");

const serverSchema = z.object({
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }),
});
const composeSchema = z.object({
  services: z.object({
    postgres: z.object({ image: z.string(), environment: z.record(z.string(), z.string()) }),
    one: serverSchema,
    two: serverSchema,
    proxy: z.object({ ports: z.array(z.string()), volumes: z.array(z.string()) }),
  }),
});

const nginx = nginxPath();
const title = "what compose.yaml starts, as processes";
const named = nginx === null ? `${title} (SKIPPED: no nginx, and none can be fetched by apt)` : title;

describe.skipIf(nginx === null).sequential(named, () => {
  const { services } = composeSchema.parse(parse(read("compose.yaml"), { merge: true }));
  const folder = mkdtempSync(join(tmpdir(), "evenhand-compose-"));
  const servers: Outside[] = [];
  let postgres: PostgresServer;
  let proxy: { stop(): Promise<void> };
  let url: string;
  let configuration: string;
  const ports: Record<string, number> = {};

  /** What a container's setting comes to, where its neighbours are on this machine. */
  const filled = (text: string, values: Readonly<Record<string, string>>): string =>
    text.replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_all, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`compose.yaml asks for ${name}, and its first lines do not`);
      return value;
    });

  beforeAll(async () => {
    postgres = await startPostgres();
    const databaseUrl = await postgres.createDatabase();
    const [outer, inner] = services.proxy.ports[0]?.split(":") ?? [];
    expect(outer).toBe(inner);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    for (const name of ["one", "two"] as const) {
      const { environment, command } = services[name];
      expect(command).toEqual(["node", "server/dist/main.js"]);
      const values = { POSTGRES_PASSWORD: "secret", PUBLIC_URL: url };
      const set = Object.fromEntries(
        Object.entries(environment).map(([key, text]) => [key, filled(text, values)]),
      );
      const database = new URL(set.DATABASE_URL ?? "");
      const { POSTGRES_USER, POSTGRES_DB } = services.postgres.environment;
      expect([database.hostname, database.username, database.password, database.pathname]).toEqual([
        "postgres",
        POSTGRES_USER,
        "secret",
        `/${POSTGRES_DB}`,
      ]);
      const own = await freePort();
      ports[`${name}:${set.PORT}`] = own;
      // As the container is set up, but for what only its network knows.
      const given = { ...set, PORT: String(own), DATABASE_URL: databaseUrl };
      servers.push(await startOutside(folder, own, databaseUrl, { environment: given }));
    }
    let text = read("deploy/nginx.conf");
    expect(services.proxy.volumes).toEqual(["./deploy/nginx.conf:/etc/nginx/nginx.conf:ro"]);
    for (const [address, own] of Object.entries(ports)) {
      expect(text).toContain(`server ${address} `);
      text = text.replace(`server ${address} `, `server 127.0.0.1:${own} `);
    }
    expect(text).toContain(`listen ${inner};`);
    text = text
      .replace(`listen ${inner};`, `listen 127.0.0.1:${port};`)
      .replace("/run/", `${folder}/`)
      .replaceAll("/var/cache/nginx/", `${folder}/`);
    // Started by root it works as somebody else.
    chmodSync(folder, 0o755);
    configuration = join(folder, "nginx.conf");
    writeFileSync(configuration, text);
    proxy = startNginx(nginx ?? "", configuration);
    await until("the proxy answers", () =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
  });
  afterAll(async () => {
    await proxy?.stop();
    await Promise.all(servers.map((server) => server.kill()));
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("each server is healthy by the very check of its container", async () => {
    for (const name of ["one", "two"] as const) {
      const [kind, program, ...args] = services[name].healthcheck.test;
      expect([kind, program]).toEqual(["CMD", "node"]);
      const own = ports[`${name}:3000`];
      const here = args.map((arg) => arg.replace("127.0.0.1:3000", `127.0.0.1:${own}`));
      await promisify(execFile)(process.execPath, here);
      const nobody = args.map((arg) => arg.replace("127.0.0.1:3000", "127.0.0.1:9"));
      await expect(promisify(execFile)(process.execPath, nobody)).rejects.toMatchObject({ code: 1 });
    }
  });

  it("people sign in, command and follow through the proxy, also when one server is gone", async () => {
    const links = servers.map(({ lines }) => /\S+\/join\/#\S+/.exec(lines.join("\n"))?.[0] ?? "");
    const hr = await Visitor.join(url, links.at(-1) ?? "");
    expect(links.at(-1)?.startsWith(url)).toBe(true);
    const { id: cycleId } = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
    const form = new FormData();
    const people = "employee_id,name,manager_email,level,draft_rating\nE1,Mara,ana@x.example,L4,3\n";
    form.set("file", new Blob([people]), "people.csv");
    await hr.ok("POST", `/api/cycles/${cycleId}/import`, form);
    const body = { cycleId, title: "Engineering", subjects: { filter: {} }, cohortBy: ["level"] };
    const { id } = await hr.ok<{ id: string }>("POST", "/api/sessions", body);
    const invite = (name: string, role: string) =>
      hr.ok<{ link: string }>("POST", `/api/sessions/${id}/participants`, {
        name,
        role,
        email: `${name}@x.example`,
      });
    const fay = await Visitor.join(url, (await invite("fay", "facilitator")).link);
    const ana = await Visitor.join(url, (await invite("ana", "manager")).link);
    const control = fay.control(id);
    await control.connected();
    const opened = await control.accepted({ type: "session.open" });
    const records = [fay.record(id), ana.record(id), ana.record(id)];
    await Promise.all(records.map((record) => record.reaches(opened)));
    await servers[0]?.kill();
    const ack = await sure(control, { type: "timer.start", seconds: 60 });
    await Promise.all(records.map((record) => record.reaches(ack.ok ? ack.seq : Number.POSITIVE_INFINITY)));
    for (let n = 0; n < 6; n++) expect((await hr.send("GET", "/api/me")).status).toBe(200);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    control.socket.disconnect();
    for (const record of records) record.close();
  });
});
