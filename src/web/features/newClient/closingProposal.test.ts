import { describe, expect, it } from "vitest";
import type { ClientRow } from "#wire/clients.ts";
import { clientChoices, proposedYear, yearsOf } from "./closingProposal.ts";

function row(clientId: string, name: string, end: string | null): ClientRow {
  return {
    clientId,
    name,
    organizationNumber: "556812-3458",
    companyForm: "limited-company",
    closing: end === null ? null : closingEnding(end),
  };
}

function closingEnding(end: string): NonNullable<ClientRow["closing"]> {
  const responsible = { userId: "a", name: "Anna", active: true };
  const fiscalYear = { start: `${end.slice(0, 4)}-01-01`, end };
  const nothing = {
    source: null,
    disconnected: false,
    importedAt: null,
    toTransfer: 0,
    filing: null,
    progress: null,
  };
  return { closingId: end, fiscalYear, responsible, ...nothing };
}

const rows = [
  row("1", "Örn AB", "2024-12-31"),
  row("1", "Örn AB", "2023-12-31"),
  row("2", "Ask AB", null),
  row("3", "Ek AB", "2025-06-30"),
];

describe("the proposal of a new closing", () => {
  it("is the year after the client's latest", () => {
    expect(proposedYear(rows, "1", "2026-02-03")).toEqual({ start: "2025-01-01", end: "2025-12-31" });
  });
  it("goes on with a broken year", () => {
    expect(proposedYear(rows, "3", "2026-02-03")).toEqual({ start: "2025-07-01", end: "2026-06-30" });
  });
  it("is the calendar year that ended last for a client without closings", () => {
    expect(proposedYear(rows, "2", "2026-02-03")).toEqual({ start: "2025-01-01", end: "2025-12-31" });
    expect(yearsOf(rows, "2")).toEqual([]);
  });
  it("lists each client once, Ö last", () => {
    expect(clientChoices(rows).map(({ label }) => label.split(" ")[0])).toEqual(["Ask", "Ek", "Örn"]);
  });
});
