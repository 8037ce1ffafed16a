import { describe, expect, it } from "vitest";
import type { AppendixLine } from "#wire/appendices.ts";
import { listGroups, searchGroups } from "./listGroups.ts";

function line(
  [number, kind, name]: readonly [number, AppendixLine["kind"], string],
  accounts: readonly string[],
): AppendixLine {
  return {
    appendixId: `00000000-0000-4000-8000-00000000000${number}`,
    number,
    kind,
    name,
    accounts: accounts.map((account) => ({ account, name: `Konto ${account}` })),
    group: null,
    balanceOre: "0",
    totalOre: "0",
    differenceOre: "0",
    status: "agrees",
    files: 0,
    findings: 0,
  };
}

const supplier = line([1, "supplier-ledger", "Leverantörsskulder"], ["2440"]);
const debts = line([2, "main", "Kortfristiga skulder"], ["2440", "2890"]);
const bank = line([3, "bank", "Åkerbanken"], ["1930", "1940"]);
const cash = line([4, "main", "Kassa och bank"], ["1920", "1930", "1940"]);
const odd = line([5, "specification", "Okänt"], ["9999"]);
const groups = listGroups([supplier, debts, bank, cash, odd]);

describe("the list of appendices", () => {
  it("stands under main appendices in the order of the balance sheet, the unplaced last", () => {
    expect(groups).toEqual([
      { main: cash, lines: [bank] },
      { main: debts, lines: [supplier] },
      { main: null, lines: [odd] },
    ]);
  });
  it("keeps a main appendix that has none under it", () => {
    expect(listGroups([cash])).toEqual([{ main: cash, lines: [] }]);
  });
  it("is searched by number, name, kind and account, whatever the case", () => {
    const found = (search: string): readonly string[] =>
      searchGroups(groups, search).flatMap(({ lines }) => lines.map(({ name }) => name));
    expect(found("åkerb")).toEqual(["Åkerbanken"]);
    expect(found("2440")).toEqual(["Leverantörsskulder"]);
    expect(found("leverantörsreskontra")).toEqual(["Leverantörsskulder"]);
    expect(found("kassa")).toEqual(["Åkerbanken"]);
    expect(found("finns inte")).toEqual([]);
    expect(searchGroups(groups, " ")).toBe(groups);
  });
});
