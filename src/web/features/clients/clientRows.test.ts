import { describe, expect, it } from "vitest";
import type { ClientRow } from "#wire/clients.ts";
import {
  type ClientView,
  countMine,
  readSorting,
  settledPercent,
  shownRows,
  writeSorting,
} from "./clientRows.ts";

const anna = { userId: "a", name: "Anna Lind", active: true };
const bo = { userId: "b", name: "Bo Ek", active: true };
const everything: ClientView = { search: "", responsibleUserId: null, column: "name", descending: false };

function row(name: string, organizationNumber: string, responsible = anna): ClientRow {
  return {
    clientId: organizationNumber,
    name,
    organizationNumber,
    companyForm: "limited-company",
    closing: {
      closingId: organizationNumber,
      fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
      source: null,
      disconnected: false,
      importedAt: null,
      responsible,
      toTransfer: 0,
      filing: null,
      progress: null,
    },
  };
}

type Progress = NonNullable<NonNullable<ClientRow["closing"]>["progress"]>;

function withProgress(name: string, progress: Progress): ClientRow {
  const made = row(name, name);
  return { ...made, closing: made.closing && { ...made.closing, progress } };
}

const rows = [
  row("Öresunds Data AB", "556480-9910"),
  row("Åkerström Bageri AB", "556734-1200", bo),
  row("Ängsholms Lantbruk HB", "969712-3348"),
  row("Zinkens Plåt AB", "556999-0001"),
];

function names(view: Partial<ClientView>): readonly string[] {
  return shownRows(rows, { ...everything, ...view }).map(({ name }) => name.split(" ")[0] ?? "");
}

describe("shownRows", () => {
  it("sorts Å, Ä and Ö after Z", () => {
    expect(names({})).toEqual(["Zinkens", "Åkerström", "Ängsholms", "Öresunds"]);
  });
  it("turns the order when sorted downwards", () => {
    expect(names({ descending: true })).toEqual(["Öresunds", "Ängsholms", "Åkerström", "Zinkens"]);
  });
  it("finds a part of the name, whatever its case", () => {
    expect(names({ search: "BAGERI" })).toEqual(["Åkerström"]);
  });
  it("finds an organisation number typed with or without hyphen", () => {
    expect(names({ search: "969712-33" })).toEqual(["Ängsholms"]);
    expect(names({ search: "96971233" })).toEqual(["Ängsholms"]);
  });
  it("shows only the closings that the user answers for", () => {
    expect(names({ responsibleUserId: "b" })).toEqual(["Åkerström"]);
    expect(countMine(rows, "b")).toBe(1);
  });
  it("sorts by how much is settled, by differences and by what is stale, as numbers", () => {
    const standing = [
      withProgress("Tio AB", { accounts: 40, settled: 4, differences: 10, stale: 0 }),
      withProgress("Nio AB", { accounts: 10, settled: 10, differences: 9, stale: 2 }),
      row("Okänt AB", "556000-0009"),
    ];
    const sorted = (column: ClientView["column"]) =>
      shownRows(standing, { ...everything, column, descending: true }).map(({ name }) => name);
    expect(sorted("settled")).toEqual(["Nio AB", "Tio AB", "Okänt AB"]);
    expect(sorted("differences")).toEqual(["Tio AB", "Nio AB", "Okänt AB"]);
    expect(sorted("stale")).toEqual(["Nio AB", "Tio AB", "Okänt AB"]);
  });
  it("sorts by how far the tax return has come and by its last day, those without one last", () => {
    const filed = (name: string, filing: NonNullable<ClientRow["closing"]>["filing"]): ClientRow => {
      const made = row(name, name);
      return { ...made, closing: made.closing && { ...made.closing, filing } };
    };
    const standing = [
      filed("Signerad AB", { state: "signed", lastDay: "2026-08-03" }),
      filed("Ej klar AB", { state: "not-ready", lastDay: "2026-12-01" }),
      filed("Handelsbolaget HB", null),
      filed("Klar AB", { state: "ready", lastDay: "2026-01-15" }),
    ];
    const sorted = (column: ClientView["column"]) =>
      shownRows(standing, { ...everything, column }).map(({ name }) => name.split(" ")[0]);
    expect(sorted("filing")).toEqual(["Ej", "Klar", "Signerad", "Handelsbolaget"]);
    expect(sorted("lastDay")).toEqual(["Klar", "Signerad", "Ej", "Handelsbolaget"]);
  });
  it("puts a closing never imported last, whichever way the list is sorted", () => {
    const imported = { ...row("Berg AB", "556000-0001") };
    const withDate: ClientRow = {
      ...imported,
      closing: imported.closing && { ...imported.closing, importedAt: "2026-02-03T13:02:00Z" },
    };
    for (const descending of [false, true]) {
      const view: ClientView = { ...everything, column: "importedAt", descending };
      expect(shownRows([...rows, withDate], view)[0]?.name).toBe("Berg AB");
    }
  });
});

describe("settledPercent", () => {
  it("is a hundred only when everything is settled", () => {
    expect(settledPercent({ settled: 999, accounts: 1000 })).toBe(99);
    expect(settledPercent({ settled: 1000, accounts: 1000 })).toBe(100);
    expect(settledPercent({ settled: 0, accounts: 0 })).toBe(100);
  });
});

describe("readSorting", () => {
  it("reads what writeSorting writes, and goes by name when the address says nothing it knows", () => {
    for (const descending of [false, true])
      expect(readSorting({ sortera: writeSorting({ column: "stale", descending }) })).toEqual({
        column: "stale",
        descending,
      });
    expect(readSorting({})).toEqual({ column: "name", descending: false });
    expect(readSorting({ sortera: "-hemlig" }).column).toBe("name");
  });
});
