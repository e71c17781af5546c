import { afterEach, describe, expect, test, vi } from "vitest";
import { ApiProblem, askAhead, get, onSignedOut, post } from "./http.ts";

const answering = (body: BodyInit | null, init: ResponseInit) =>
  vi.fn<typeof fetch>(async () => new Response(body, init));

const refusalOf = async (call: Promise<unknown>): Promise<ApiProblem> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiProblem)) throw new Error(`no problem but ${String(error)}`);
  return error;
};

afterEach(() => vi.unstubAllGlobals());

describe("the http wrapper", () => {
  test("sends JSON to the own origin with its cookie, and reads JSON", async () => {
    const fetched = answering('{"id":"c1"}', { status: 201 });
    vi.stubGlobal("fetch", fetched);
    expect(await post<{ id: string }>("/api/cycles", { name: "2026 H2" })).toEqual({ id: "c1" });
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe("/api/cycles");
    expect(init).toMatchObject({ method: "POST", credentials: "same-origin", body: '{"name":"2026 H2"}' });
    expect(init?.headers).toMatchObject({ "content-type": "application/json" });
  });

  test("leaves the content type of a form to the browser, and takes an empty answer", async () => {
    const fetched = answering(null, { status: 204 });
    vi.stubGlobal("fetch", fetched);
    expect(await post("/api/cycles/c1/import", new FormData())).toBeUndefined();
    expect(fetched.mock.calls[0]?.[1]?.headers).not.toHaveProperty("content-type");
  });

  test("gives the code, the status and the details of a problem", async () => {
    const problem = { type: "about:blank", title: "x", status: 409, code: "frozen", details: { until: "t" } };
    vi.stubGlobal("fetch", answering(JSON.stringify(problem), { status: 409 }));
    const refusal = await refusalOf(get("/api/me"));
    expect(refusal).toMatchObject({ code: "frozen", status: 409, details: { until: "t" } });
  });

  test.each([
    [502, "<html>", "unavailable"],
    [404, "<html>", "not-found"],
    [418, "{}", "internal"],
    [500, '{"code":"made-up"}', "internal"],
  ])("reads a %i that is not the API's own as a code", async (status, body, code) => {
    vi.stubGlobal("fetch", answering(body, { status }));
    expect(await refusalOf(get("/api/me"))).toMatchObject({ code, status });
  });

  test("says once an answer that nobody is signed in, and stops when told to", async () => {
    vi.stubGlobal("fetch", answering('{"code":"unauthenticated"}', { status: 401 }));
    const heard = vi.fn();
    const stop = onSignedOut(heard);
    await refusalOf(get("/api/sessions"));
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await refusalOf(get("/api/sessions"));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("tells a lost network from an abort", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await refusalOf(get("/api/me"))).toMatchObject({ code: "offline", status: 0 });
    const gone = new AbortController();
    gone.abort();
    await expect(get("/api/me", gone.signal)).rejects.toBeInstanceOf(TypeError);
  });

  test("takes an answer that was asked for ahead once, and asks again the next time", async () => {
    const fetched = answering('{"name":"Ana"}', { status: 200 });
    vi.stubGlobal("fetch", fetched);
    void askAhead("/api/me");
    const read = get("/api/me");
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await read).toEqual({ name: "Ana" });
    fetched.mockImplementation(async () => new Response('{"name":"Tobias"}'));
    expect(await get("/api/me")).toEqual({ name: "Tobias" });
  });

  test("gives a refusal from ahead to whoever reads it, once", async () => {
    vi.stubGlobal("fetch", answering('{"code":"unauthenticated"}', { status: 401 }));
    await refusalOf(askAhead("/api/me"));
    vi.stubGlobal("fetch", answering('{"name":"Ana"}', { status: 200 }));
    expect(await refusalOf(get("/api/me"))).toMatchObject({ code: "unauthenticated" });
    expect(await get("/api/me")).toEqual({ name: "Ana" });
  });
});
