import type { FastifyInstance } from "fastify";

/** A signed-in caller of the public routes, without a network. */
export interface HttpClient {
  get<Answer>(path: string): Promise<Answer>;
  /** `body` is sent as JSON, a `FormData` as multipart. */
  post<Answer>(path: string, body: object): Promise<Answer>;
  put(path: string, body: object): Promise<void>;
  /** What is no JSON, as it comes. */
  text(path: string): Promise<string>;
}

type Injectable = Pick<FastifyInstance, "inject">;

async function payloadOf(body: object): Promise<{ payload: Buffer; contentType: string }> {
  if (!(body instanceof FormData)) {
    return { payload: Buffer.from(JSON.stringify(body)), contentType: "application/json" };
  }
  // The platform knows how multipart is written; the address is never called.
  const request = new Request("http://127.0.0.1/", { method: "POST", body });
  return {
    payload: Buffer.from(await request.arrayBuffer()),
    contentType: request.headers.get("content-type") ?? "",
  };
}

/**
 * Trades a sign-in link's token for a cookie, as the page's button does, and answers a caller that holds it.
 *
 * @param origin the server's own, as a browser would send it
 * @throws where a route answers with anything but success: the message is the route, its status and code
 */
export async function signIn(app: Injectable, origin: string, token: string): Promise<HttpClient> {
  const send = async (method: "GET" | "POST" | "PUT", url: string, body: object | null, cookie: string) => {
    const content = body === null ? null : await payloadOf(body);
    const headers = { origin, cookie, ...(content && { "content-type": content.contentType }) };
    const response = await app.inject({ method, url, headers, ...(content && { payload: content.payload }) });
    if (response.statusCode >= 300) {
      throw new Error(
        `${method} ${url} was answered with ${response.statusCode}: ${response.body.slice(0, 500)}`,
      );
    }
    return response;
  };
  const joined = await send("POST", "/api/join", { token }, "");
  const cookie = joined.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return {
    get: async (path) => (await send("GET", path, null, cookie)).json(),
    post: async (path, body) => (await send("POST", path, body, cookie)).json(),
    put: async (path, body) => {
      await send("PUT", path, body, cookie);
    },
    text: async (path) => (await send("GET", path, null, cookie)).body,
  };
}
