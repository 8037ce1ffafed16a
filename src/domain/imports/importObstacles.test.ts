import { describe, expect, it } from "vitest";
import { readSieSource } from "#app/imports/sieSource.ts";
import type { SourceFile } from "#app/imports/readSource.ts";
import { invariant } from "#lib/invariant.ts";
import { voucherSums } from "../bookkeeping/voucherSums.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { parseOrganizationNumber } from "../parties/organizationNumber.ts";
import { type Confirmation, type Obstacle, importObstacles, neededConfirmations } from "./importObstacles.ts";

function source(...lines: readonly string[]): SourceFile {
  const read = readSieSource(new TextEncoder().encode(["#FLAGGA 0", "#SIETYP 4", ...lines, ""].join("\n")));
  invariant(read.ok, "The file can be read.");
  return read.value;
}

function obstacles(client: string, ...lines: readonly string[]): readonly Obstacle[] {
  const number = parseOrganizationNumber(client, plainDate("2025-01-01"));
  invariant(number.ok, "The client has a number.");
  const { bookkeeping, statedYear } = source(...lines);
  return importObstacles(bookkeeping, statedYear, {
    organizationNumber: number.value,
    clientName: "Testbolaget AB",
    fiscalYear: { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") },
  });
}

function confirmations(...lines: readonly string[]): readonly Confirmation[] {
  const { bookkeeping, statedYear, profile } = source(...lines);
  const sums = voucherSums(bookkeeping.vouchers);
  return neededConfirmations(bookkeeping, statedYear, {
    sums,
    checksumIsWrong: profile.checksum === "wrong",
  });
}

const year = "#RAR 0 20250101 20251231";
const voucher = (date: string): readonly string[] => [`#VER A 1 ${date}`, "{", "#TRANS 1930 {} 0.00", "}"];

describe("importObstacles", () => {
  it.each([
    ["556000-0001", "#ORGNR 556000-0001"],
    ["556000-0001", "#ORGNR 5560000001"],
    ["556000-0001", "#ORGNR 16556000-0001"],
    ["19121212-1212", "#ORGNR 121212-1212"],
    ["19121212-1212", "#ORGNR 191212121212"],
    ["556000-0001", "#FNAMN Ingen"],
  ])("lets a file of %s in that says %s", (client, line) => {
    expect(obstacles(client, line, year)).toEqual([]);
  });
  it("names both companies when the file is another's", () => {
    expect(obstacles("556000-0001", "#ORGNR 556734-1200", '#FNAMN "Bageriet AB"', year)).toEqual([
      {
        kind: "other-company",
        fileOrganizationNumber: "556734-1200",
        fileName: "Bageriet AB",
        clientOrganizationNumber: "556000-0001",
        clientName: "Testbolaget AB",
      },
    ]);
  });
  it("refuses another fiscal year, and one that overlaps", () => {
    for (const [start, end] of [
      ["20240101", "20241231"],
      ["20250101", "20250630"],
    ] as const) {
      expect(obstacles("556000-0001", `#RAR 0 ${start} ${end}`)).toMatchObject([
        { kind: "other-fiscal-year", closingStart: "2025-01-01", closingEnd: "2025-12-31" },
      ]);
    }
  });
  it.each([["20251231 20250101"], ["20240101 20251231"], ["20250101 20251215"]])(
    "refuses %s, which is no fiscal year",
    (dates) => {
      expect(obstacles("556000-0001", `#RAR 0 ${dates}`)).toMatchObject([{ kind: "fiscal-year-invalid" }]);
    },
  );
  it("takes a file without a year by the dates of its vouchers", () => {
    expect(obstacles("556000-0001", ...voucher("20251231"))).toEqual([]);
    expect(obstacles("556000-0001", ...voucher("20260101"))).toMatchObject([
      { kind: "vouchers-outside-fiscal-year", outside: 1 },
    ]);
  });
});

describe("neededConfirmations", () => {
  it("asks for nothing when the file says all and is sound", () => {
    expect(confirmations("#ORGNR 556000-0001", year, ...voucher("20250110"))).toEqual([]);
  });
  it("asks for each thing that a person must answer for", () => {
    const unbalanced = ["#VER A 1 20250110", "{", "#TRANS 1930 {} 1.00", "}"];
    expect(confirmations("#KSUMMA", ...unbalanced, "#KSUMMA 1")).toEqual([
      "organization-number-missing",
      "fiscal-year-missing",
      "unbalanced-vouchers",
      "checksum-wrong",
    ]);
  });
});
