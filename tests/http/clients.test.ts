import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientList, ClientMade, Closing } from "#wire/clients.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let accountant: TestUser;
let administrator: TestUser;
beforeAll(async () => {
  house = await createTestInstallation();
  administrator = await house.makeFirm("Byrån");
  accountant = await house.makeUser(administrator.firmId, "accountant", "Medarbetaren");
});
afterAll(() => house.close());

const company = {
  organizationNumber: "556000-0167",
  name: "Exempelbolaget AB",
  companyForm: "limited-company",
  fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
};
const unknownId = "01900000-0000-7000-8000-000000000000";

const post = (url: string, body: object) => accountant.ask({ method: "POST", url, body });
const patch = (url: string, body: object) => accountant.ask({ method: "PATCH", url, body });
const refusalOf = (answer: Awaited<ReturnType<typeof post>>) => ({
  status: answer.statusCode,
  ...answer.json<{ problem: { kind: string; data: object } }>().problem,
});

async function make(
  organizationNumber: string,
  start = "2025-01-01",
  end = "2025-12-31",
): Promise<ClientMade> {
  const made = await post("/api/clients", { ...company, organizationNumber, fiscalYear: { start, end } });
  expect(made.statusCode).toBe(201);
  return made.json();
}

describe("a new client", () => {
  it("is made with its first closing, for the one who asks", async () => {
    const made = await make("5560000167");
    const { rows, people } = (await accountant.ask("/api/clients")).json<ClientList>();
    expect(rows).toEqual([
      {
        clientId: made.clientId,
        name: "Exempelbolaget AB",
        organizationNumber: "556000-0167",
        companyForm: "limited-company",
        closing: {
          closingId: made.closingId,
          fiscalYear: company.fiscalYear,
          source: null,
          disconnected: false,
          importedAt: null,
          responsible: { userId: accountant.userId, name: "Medarbetaren", active: true },
          toTransfer: 0,
          filing: { state: "not-ready", lastDay: "2026-08-03" },
          progress: null,
        },
      },
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Medarbetaren", "Testperson"]);
  });

  it("is refused when the firm has it, and says which it is", async () => {
    const made = await make("212000-0142");
    const again = await post("/api/clients", { ...company, organizationNumber: "16212000-0142" });
    expect(refusalOf(again)).toEqual({
      status: 409,
      kind: "client-exists",
      data: { clientId: made.clientId },
    });
  });

  it("is made once however many ask at once", async () => {
    const body = { ...company, organizationNumber: "556703-7485" };
    const answers = await Promise.all(["a", "b", "c"].map(() => post("/api/clients", body)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
  });

  it("may be a sole trader under their own number", async () => {
    const made = await post("/api/clients", {
      ...company,
      organizationNumber: "121212-1212",
      companyForm: "sole-trader",
    });
    expect(made.statusCode).toBe(201);
    const { rows } = (await accountant.ask("/api/clients")).json<ClientList>();
    expect(rows.map(({ organizationNumber }) => organizationNumber)).toContain("20121212-1212");
  });

  it.each([
    [{ organizationNumber: "556000-0168" }, "organization-number-check-digit", { expected: "7" }],
    [{ organizationNumber: "556000" }, "organization-number-malformed", {}],
    [
      { organizationNumber: "19121212-1212" },
      "company-form-other-number",
      { companyForm: "limited-company" },
    ],
    [{ name: "\u0007\u200b" }, "name-empty", {}],
    [
      { fiscalYear: { start: "2025-01-01", end: "2024-12-31" } },
      "fiscal-year-ends-before-it-starts",
      { start: "2025-01-01", end: "2024-12-31" },
    ],
    [
      { fiscalYear: { start: "2025-01-01", end: "2026-07-31" } },
      "fiscal-year-too-long",
      { start: "2025-01-01", end: "2026-07-31", latestEnd: "2026-06-30" },
    ],
    [
      { fiscalYear: { start: "2025-01-01", end: "2025-12-30" } },
      "fiscal-year-ends-inside-month",
      { end: "2025-12-30" },
    ],
    [
      { fiscalYear: { start: "0205-01-01", end: "0205-12-31" } },
      "fiscal-year-mistyped",
      { start: "0205-01-01" },
    ],
    [{ responsibleUserId: "nobody" }, "responsible-unknown", {}],
  ])("is refused with %j: %s", async (wrong, kind, data) => {
    const before = (await accountant.ask("/api/clients")).json<ClientList>().rows.length;
    const answer = await post("/api/clients", { ...company, organizationNumber: "556016-0680", ...wrong });
    expect(refusalOf(answer)).toEqual({ status: 422, kind, data });
    expect((await accountant.ask("/api/clients")).json<ClientList>().rows).toHaveLength(before);
  });

  it("is refused with a day that is none", async () => {
    const fiscalYear = { start: "2025-02-30", end: "2025-12-31" };
    const answer = await post("/api/clients", { ...company, fiscalYear });
    expect(answer.statusCode).toBe(400);
  });

  it("may have a first year of eighteen months that starts on any day", async () => {
    const made = await make("556074-7569", "2024-01-15", "2025-06-30");
    const closing = (await accountant.ask(`/api/closings/${made.closingId}`)).json<Closing>();
    expect(closing.months).toBe(18);
  });
});

describe("a closing", () => {
  it("shows its client, its year and the client's other years", async () => {
    const made = await make("556012-5790");
    const fiscalYear = { start: "2026-01-01", end: "2026-12-31" };
    const next = await post(`/api/clients/${made.clientId}/closings`, { fiscalYear });
    const { closingId } = next.json<{ closingId: string }>();
    const closing = (await accountant.ask(`/api/closings/${closingId}`)).json<Closing>();
    expect(closing).toMatchObject({
      closingId,
      fiscalYear,
      months: 12,
      client: { organizationNumber: "556012-5790" },
      siblings: [{ closingId, fiscalYear }, { closingId: made.closingId }],
      currentImport: null,
      runningImport: null,
    });
  });

  it("shares no day with another of the client, not even when two are made at once", async () => {
    const made = await make("556001-0075");
    const url = `/api/clients/${made.clientId}/closings`;
    const overlapping = await post(url, { fiscalYear: { start: "2025-12-01", end: "2026-11-30" } });
    expect(refusalOf(overlapping)).toEqual({
      status: 409,
      kind: "fiscal-year-overlaps",
      data: { start: "2025-01-01", end: "2025-12-31" },
    });
    const fiscalYear = { start: "2026-01-01", end: "2026-12-31" };
    const answers = await Promise.all(["a", "b", "c"].map(() => post(url, { fiscalYear })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
  });

  it("gets another year and another responsible person", async () => {
    const made = await make("559000-0013");
    const url = `/api/closings/${made.closingId}`;
    const fiscalYear = { start: "2025-05-01", end: "2026-04-30" };
    const changed = await patch(url, { fiscalYear, responsibleUserId: administrator.userId });
    expect(changed.statusCode).toBe(200);
    expect((await accountant.ask(url)).json<Closing>()).toMatchObject({
      fiscalYear,
      responsible: { userId: administrator.userId },
    });
  });

  it("is removed by an administrator, and the client after its last closing", async () => {
    const made = await make("556036-0793");
    const remove = (url: string) => administrator.ask({ method: "DELETE", url });
    const kept = await remove(`/api/clients/${made.clientId}`);
    expect(refusalOf(kept)).toEqual({ status: 409, kind: "client-has-closings", data: { closings: 1 } });
    expect((await remove(`/api/closings/${made.closingId}`)).statusCode).toBe(200);
    const { rows } = (await accountant.ask("/api/clients")).json<ClientList>();
    expect(rows.find(({ clientId }) => clientId === made.clientId)?.closing).toBeNull();
    expect((await remove(`/api/clients/${made.clientId}`)).statusCode).toBe(200);
    expect((await remove(`/api/clients/${made.clientId}`)).statusCode).toBe(404);
  });

  it.each([
    ["GET", `/api/closings/${unknownId}`, undefined],
    ["PATCH", `/api/closings/${unknownId}`, {}],
    ["PATCH", `/api/clients/${unknownId}`, {}],
    ["POST", `/api/clients/${unknownId}/closings`, { fiscalYear: company.fiscalYear }],
  ] as const)("that is unknown is not found: %s %s", async (method, url, body) => {
    const answer = await accountant.ask({ method, url, body });
    expect(refusalOf(answer)).toEqual({ status: 404, kind: "not-found", data: {} });
  });
});

describe("a client", () => {
  it("changes name and company form, but not to a form with another kind of number", async () => {
    const made = await make("556026-9986");
    const url = `/api/clients/${made.clientId}`;
    expect((await patch(url, { name: "Nytt namn AB", companyForm: "other" })).statusCode).toBe(200);
    const wrong = await patch(url, { companyForm: "sole-trader" });
    expect(refusalOf(wrong).kind).toBe("company-form-other-number");
    const { rows } = (await accountant.ask("/api/clients")).json<ClientList>();
    expect(rows.find(({ clientId }) => clientId === made.clientId)).toMatchObject({
      name: "Nytt namn AB",
      companyForm: "other",
    });
  });
});
