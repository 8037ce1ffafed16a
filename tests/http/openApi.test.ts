import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let reader: TestUser;
beforeAll(async () => {
  house = await createTestInstallation();
  const { firmId } = await house.makeFirm("Byrån");
  reader = await house.makeUser(firmId, "reader");
});
afterAll(() => house.close());

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The description itself, and the address that a browser comes back to from Fortnox. */
const hidden: ReadonlySet<string> = new Set(["/api/openapi.json", "/api/fortnox/callback"]);

it("describes every route of the API to anyone signed in", async () => {
  const answer = await reader.ask("/api/openapi.json");
  expect(answer.statusCode).toBe(200);
  const { openapi, paths } = answer.json<OpenApi>();
  expect(openapi).toMatch(/^3\.1/);
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = house.installation.routes
    .filter(({ method, url }) => method !== "HEAD" && url.startsWith("/api/") && !hidden.has(url))
    .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, "{$1}")}`);
  expect(served.length).toBeGreaterThan(20);
  expect(described.filter((route) => route.includes(" /api/")).toSorted()).toEqual(served.toSorted());
});

it("says which routes need a session", async () => {
  const { paths } = (await reader.ask("/api/openapi.json")).json<OpenApi>();
  expect(paths["/api/session"]?.["get"]).toMatchObject({ security: [{ session: [] }] });
  expect(paths["/api/setup"]?.["get"]).not.toHaveProperty("security");
});
