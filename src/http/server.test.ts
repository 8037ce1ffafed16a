import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { CurrentSession } from "#app/accounts/signInGateway.ts";
import type { Role } from "#app/firm/actor.ts";
import type { HttpApp } from "./foundation/httpApp.ts";
import { isFromThisMachine } from "./foundation/origin.ts";
import { buildServer, type Server, type ServerDeps } from "./server.ts";

let webDirectory: string;
let logged = "";
beforeAll(() => {
  webDirectory = mkdtempSync(join(tmpdir(), "web-"));
  mkdirSync(join(webDirectory, "assets"));
  writeFileSync(join(webDirectory, "index.html"), "<!doctype html>");
  writeFileSync(join(webDirectory, "assets", "index-abc123.js"), "1");
  writeFileSync(join(webDirectory, "..", "secret.txt"), "outside");
});
afterAll(() => {
  rmSync(webDirectory, { recursive: true });
});

/** Signed in by naming a role in a header, which is all that these tests need of a session. */
function sessionOf(role: unknown): CurrentSession | null {
  if (role === undefined) return null;
  const person = { userId: "u", userName: "Eva", email: "eva@example.se", twoFactor: false };
  return { ...person, sessionId: "s", firmId: "f", firmName: "Byrån", role: role as Role };
}

async function serve(changes: Partial<ServerDeps> = {}): Promise<Server> {
  return buildServer({
    log: pino({ base: null }, { write: (line) => (logged += line) }),
    publicUrl: new URL("http://localhost:8080"),
    knowsItsName: true,
    isReady: () => Promise.resolve(true),
    resolveSession: (request) => Promise.resolve(sessionOf(request.headers["x-role"])),
    webDirectory,
    registerRoutes,
    ...changes,
  });
}

function registerRoutes(app: HttpApp): void {
  app.get("/api/open", { config: { access: "public" } }, () => ({}));
  app.get("/api/mine", { config: { access: "session" } }, (request) => ({ by: request.session?.userName }));
  app.post("/api/firm", { config: { access: ["administrator"] } }, () => ({}));
  const body = z.object({ name: z.string().min(1), rows: z.array(z.object({ amount: z.string() })) });
  app.post("/api/checked", { config: { access: "public" }, schema: { body } }, (request) => request.body);
  app.get("/api/broken/:token", { config: { access: "public" } }, () => {
    throw new Error("the disk is full");
  });
  app.get("/api/here", { config: { access: "public" } }, (request) => ({ here: isFromThisMachine(request) }));
}

const host = { host: "localhost:8080" };

describe("access", () => {
  it("must be declared by every route", async () => {
    const forgetful = serve({
      registerRoutes: (app) => {
        app.get("/api/forgotten", () => ({}));
      },
    });
    await expect(forgetful).rejects.toThrow("GET /api/forgotten declares no access");
  });

  it("is refused without a session, and by role", async () => {
    const { app } = await serve();
    const statuses = async (url: string, method: "GET" | "POST"): Promise<readonly number[]> =>
      Promise.all(
        [undefined, "reader", "administrator"].map(async (role) => {
          const headers = { ...host, ...(role === undefined ? {} : { "x-role": role }) };
          return (await app.inject({ method, url, headers })).statusCode;
        }),
      );
    expect(await statuses("/api/open", "GET")).toEqual([200, 200, 200]);
    expect(await statuses("/api/mine", "GET")).toEqual([401, 200, 200]);
    expect(await statuses("/api/firm", "POST")).toEqual([401, 403, 200]);
    expect(await statuses("/api/openapi.json", "GET")).toEqual([401, 200, 200]);
  });

  it("is listed with every route", async () => {
    const { routes } = await serve();
    expect(routes).toContainEqual({ method: "POST", url: "/api/firm", access: ["administrator"] });
    expect(routes.filter(({ access }) => access === "public").map(({ url }) => url)).toContain("/healthz");
  });
});

describe("requests from elsewhere", () => {
  it.each([
    ["a page of another site", { origin: "https://evil.example" }, 403],
    ["a page that hides its site", { origin: "null" }, 403],
    ["a sibling site", { "sec-fetch-site": "same-site" }, 403],
    ["another port of the machine", { origin: "http://localhost:3000" }, 403],
    ["the page itself", { origin: "http://localhost:8080", "sec-fetch-site": "same-origin" }, 200],
    ["a program that is no browser", {}, 200],
  ])("change by %s: %s", async (_who, headers, status) => {
    const { app } = await serve();
    const answer = await app.inject({
      method: "POST",
      url: "/api/firm",
      headers: { ...host, "x-role": "administrator", ...headers },
    });
    expect(answer.statusCode).toBe(status);
  });

  it.each([
    ["localhost:8080", 200],
    ["127.0.0.1:8080", 200],
    ["[::1]:8080", 200],
    ["evil.example", 421],
    ["localhost.evil.example", 421],
  ])("to the name %s: %i", async (name, status) => {
    const { app } = await serve();
    const answer = await app.inject({ url: "/api/open", headers: { host: name } });
    expect(answer.statusCode).toBe(status);
  });

  it("to a public name are answered when the operator has said it, or has said none", async () => {
    const named = await serve({ publicUrl: new URL("https://bokslut.example") });
    const unnamed = await serve({ knowsItsName: false });
    for (const { app } of [named, unnamed]) {
      const answer = await app.inject({ url: "/api/open", headers: { host: "bokslut.example" } });
      expect(answer.statusCode).toBe(200);
    }
  });

  it("by a load balancer under any name learn whether the server is well", async () => {
    const { app } = await serve({ isReady: () => Promise.reject(new Error("no database")) });
    const headers = { host: "10.0.0.7.internal" };
    expect((await app.inject({ url: "/healthz", headers })).statusCode).toBe(200);
    expect((await app.inject({ url: "/readyz", headers })).statusCode).toBe(503);
  });

  it("are told from requests of this very machine", async () => {
    const { app } = await serve();
    const here = async (options: {
      remoteAddress?: string;
      headers?: Record<string, string>;
    }): Promise<unknown> =>
      (await app.inject({ url: "/api/here", ...options, headers: { ...host, ...options.headers } })).json();
    expect(await here({})).toEqual({ here: true });
    expect(await here({ remoteAddress: "192.168.1.7" })).toEqual({ here: false });
    expect(await here({ headers: { "x-forwarded-for": "192.168.1.7" } })).toEqual({ here: false });
    expect(await here({ headers: { host: "192.168.1.2:8080" } })).toEqual({ here: false });
  });
});

describe("refusals", () => {
  it("name the fields that are wrong, not what was in them", async () => {
    const { app } = await serve();
    const answer = await app.inject({
      method: "POST",
      url: "/api/checked",
      headers: host,
      payload: { name: "", rows: [{ amount: 811218 }] },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      problem: { kind: "invalid-request", data: { fields: ["name", "rows.0.amount"] } },
    });
  });

  it.each([
    { what: "broken JSON", type: "application/json", payload: "{", refusal: [400, "invalid-request"] },
    { what: "text", type: "text/plain", payload: "{}", refusal: [415, "unsupported-media-type"] },
    {
      what: "a form",
      type: "application/x-www-form-urlencoded",
      payload: "a=1",
      refusal: [415, "unsupported-media-type"],
    },
    {
      what: "too much",
      type: "application/json",
      payload: `"${"x".repeat(1_100_000)}"`,
      refusal: [413, "too-large"],
    },
  ])("answer $what", async ({ type, payload, refusal }) => {
    const { app } = await serve();
    const headers = { ...host, "content-type": type };
    const answer = await app.inject({ method: "POST", url: "/api/checked", headers, payload });
    const { problem } = answer.json<{ problem: { kind: string } }>();
    expect([answer.statusCode, problem.kind]).toEqual(refusal);
  });

  it("of our own fault give a reference that the log has, and nothing of the fault or the address", async () => {
    const { app } = await serve();
    logged = "";
    const answer = await app.inject({ url: "/api/broken/hemligt?token=hemligt", headers: host });
    const { problem } = answer.json<{ problem: { kind: string; data: { reference: string } } }>();
    expect(answer.statusCode).toBe(500);
    expect(problem.kind).toBe("internal-error");
    expect(answer.body).not.toContain("disk");
    expect(logged).toContain(problem.data.reference);
    expect(logged).toContain("the disk is full");
    expect(logged).not.toContain("hemligt");
  });
});

describe("the web", () => {
  it("is the page for every place in it, and 404 for what is not there", async () => {
    const { app } = await serve();
    const get = async (url: string): Promise<readonly [number, unknown, unknown]> => {
      const { statusCode, headers } = await app.inject({ url, headers: host });
      return [statusCode, headers["content-type"], headers["cache-control"]];
    };
    const page = [200, "text/html; charset=utf-8", "no-cache"];
    expect(await get("/")).toEqual(page);
    expect(await get("/bokslut/17/avstamning?konto=1930")).toEqual(page);
    expect(await get("/assets/index-abc123.js")).toEqual([
      200,
      "application/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ]);
    for (const url of ["/assets/index-old.js", "/robots.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/%"]) {
      const [status, , cache] = await get(url);
      expect([url, status < 500 && status >= 400, cache]).toEqual([url, true, undefined]);
    }
    expect((await get("/api/nothing"))[0]).toBe(404);
  });

  it("may run its own scripts only, stay in no frame, and send no address on", async () => {
    const { app } = await serve();
    const { headers } = await app.inject({ url: "/", headers: host });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
    expect(headers).toMatchObject({
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it("is bound to https where browsers come by https", async () => {
    const { app } = await serve({ publicUrl: new URL("https://bokslut.example") });
    const { headers } = await app.inject({ url: "/api/open", headers: { host: "bokslut.example" } });
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("can be absent: the API answers all the same", async () => {
    const { app } = await serve({ webDirectory: null });
    expect((await app.inject({ url: "/", headers: host })).statusCode).toBe(404);
    expect((await app.inject({ url: "/api/open", headers: host })).statusCode).toBe(200);
  });
});
