import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, type AppOptions, buildApp } from "@evenhand/server/app";
import { type Config, readConfig } from "@evenhand/server/config";
import { createLog } from "@evenhand/server/observability/log";
import type { Joined } from "@evenhand/shared/protocol/answers";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a route answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The body as JSON; the caller says what it holds. */
  json<T>(): T;
  /** The `code` of a problem. */
  readonly code: string | undefined;
}

/** One browser: it keeps its cookie and sends its own origin. */
export interface Browser {
  readonly account: Joined["account"];
  readonly cookie: string;
  send(
    method: Method,
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  get(url: string): Promise<Answer>;
  /** The answer of a request that succeeds; throws with the refusal where it does not. */
  ok<T>(method: Method, url: string, body?: object): Promise<T>;
}

/** A whole server on a data folder of its own, driven without a network. */
export interface TestServer {
  readonly server: App;
  readonly config: Config;
  /** What the server takes for the time, in milliseconds; tests move it. */
  readonly clock: { now: number };
  /** Every line of the log. */
  readonly logged: string[];
  /** A request without a cookie. */
  send(
    method: Method,
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Signs in with a link. */
  join(link: string): Promise<Browser>;
  /** Signs HR in. */
  hr(email?: string): Promise<Browser>;
  close(): Promise<void>;
}

export const tokenOf = (link: string): string => new URL(link).hash.slice(1);

/**
 * @param environment settings beside the data folder's
 * @param options what stands between the rooms and the journal
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  options: Pick<AppOptions, "journal"> = {},
): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-http-"));
  const config = readConfig({ PORT: "4000", ...environment, DATA_DIR: dataDir });
  const clock = { now: Date.parse("2026-11-02T09:00:00Z") };
  const logged: string[] = [];
  const level = config.logLevel === "silent" ? "silent" : "debug";
  const log = createLog({ level, output: { write: (line: string) => void logged.push(line) } });
  const server = await buildApp(config, { ...options, now: () => clock.now, log });
  const origin = server.url();

  const send = async (
    method: Method,
    url: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const content = body === undefined ? undefined : await payloadOf(body);
    const response = await server.app.inject({
      method,
      url,
      headers: { origin, ...(content && { "content-type": content.type }), ...headers },
      ...(content && { payload: content.bytes }),
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      json: <T>() => JSON.parse(response.body) as T,
      get code(): string | undefined {
        return response.statusCode >= 400 ? (JSON.parse(response.body) as { code?: string }).code : undefined;
      },
    } satisfies Answer;
  };

  const join_ = async (link: string): Promise<Browser> => {
    const joined = await send("POST", "/api/join", { token: tokenOf(link) });
    if (joined.status !== 200) throw new Error(`join was answered with ${joined.status}: ${joined.text}`);
    const cookie = String(joined.headers["set-cookie"]).split(";", 1)[0] ?? "";
    const sendAs: Browser["send"] = (method, url, body, headers) =>
      send(method, url, body, { cookie, ...headers });
    return {
      account: joined.json<Joined>().account,
      cookie,
      send: sendAs,
      get: (url) => sendAs("GET", url),
      ok: async <T>(method: Method, url: string, body?: object) => {
        const answer = await sendAs(method, url, body);
        if (answer.status >= 300)
          throw new Error(`${method} ${url} was answered with ${answer.status}: ${answer.text}`);
        return (answer.text === "" ? undefined : answer.json<T>()) as T;
      },
    };
  };

  return {
    server,
    config,
    clock,
    logged,
    send,
    join: join_,
    hr: async (email = "hr@example.org") => join_(await server.links.forHr({ email, name: "Hedda Rask" })),
    close: async () => {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function payloadOf(body: object): Promise<{ bytes: Buffer; type: string }> {
  if (!(body instanceof FormData))
    return { bytes: Buffer.from(JSON.stringify(body)), type: "application/json" };
  const request = new Request("http://127.0.0.1/", { method: "POST", body });
  return { bytes: Buffer.from(await request.arrayBuffer()), type: request.headers.get("content-type") ?? "" };
}

/** A file in the form of an import. */
export function fileForm(
  content: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([content]), "people.csv");
  return form;
}
