import { describe, expect, it } from "vitest";
import type { SiePreview } from "#wire/imports.ts";
import { companyFormOf, emptyForm, filledFromFile, requestOf } from "./clientForm.ts";

const preview: SiePreview = {
  fileId: "11111111-1111-4111-8111-111111111111",
  fileName: "bok.se",
  bytes: 100,
  program: "Visma",
  sieType: "4E",
  encoding: "cp437",
  checksum: "absent",
  companyName: "Tallmossens Café AB",
  organizationNumber: "559341-1209",
  companyForm: null,
  fiscalYears: [
    { index: -1, start: "2023-11-01", end: "2024-11-03" },
    { index: 0, start: "2024-11-04", end: "2025-12-31" },
  ],
  coversThrough: null,
  vouchers: 1,
  rows: 2,
  accounts: 2,
  series: [],
  firstVoucherDate: null,
  lastVoucherDate: null,
  findings: [],
  findingCounts: [],
  obstacles: [],
  confirmations: [],
};

const silent: SiePreview = { ...preview, organizationNumber: null, companyName: "", fiscalYears: [] };
const empty = emptyForm("2026-02-03", "u");

describe("the form of a new client", () => {
  it("proposes the calendar year that ended last", () => {
    const { start, end } = emptyForm("2026-02-03", "u");
    expect([start, end]).toEqual(["2025-01-01", "2025-12-31"]);
  });
  it("takes number, name and this year from a file", () => {
    const form = filledFromFile(empty, { read: preview, before: null, empty });
    expect(form).toMatchObject({
      organizationNumber: "559341-1209",
      name: "Tallmossens Café AB",
      start: "2024-11-04",
      end: "2025-12-31",
    });
  });
  it("keeps what is typed where the file says nothing", () => {
    const typed = { ...empty, organizationNumber: "556812-3458", name: "Björkhaga" };
    expect(filledFromFile(typed, { read: silent, before: null, empty })).toEqual(typed);
    expect(filledFromFile(typed, { read: silent, before: preview, empty })).toEqual(typed);
  });
  it("keeps nothing of an earlier file about another company", () => {
    const before = { ...preview, organizationNumber: "5593411209", companyForm: "limited-company" };
    const filled = filledFromFile(empty, { read: before, before: null, empty });
    const left = { ...filled, organizationNumber: "559341-1209" };
    expect(filledFromFile(left, { read: silent, before, empty })).toEqual(empty);
  });
  it("sends dates written out, however they were typed", () => {
    const form = { ...emptyForm("2026-02-03", "u"), start: "240701", end: "20250630" };
    expect(requestOf(form).fiscalYear).toEqual({ start: "2024-07-01", end: "2025-06-30" });
  });
});

describe("companyFormOf", () => {
  it.each([
    ["556812-3458", "limited-company"],
    ["769600-0004", "economic-association"],
    ["802002-4280", "nonprofit-association"],
    ["969712-3348", "partnership"],
    ["19121212-1212", "sole-trader"],
    ["121212-1212", "sole-trader"],
  ])("reads %s as %s", (number, form) => {
    expect(companyFormOf(number)).toBe(form);
  });
});
