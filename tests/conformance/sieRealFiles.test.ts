/**
 * Files that real programs wrote, with sums computed by an independent reader. Their licences do not let them be
 * copied here: they are read from ../shared where that exists, and skipped by name where it does not.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { SieDocument } from "#formats/sie/document/document.ts";
import { retype } from "#formats/sie/document/retype.ts";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { movementsOf } from "#formats/sie/view/balances.ts";
import { voucherAt } from "#formats/sie/view/vouchers.ts";
import { writeSie } from "#formats/sie/writeSie.ts";

const folder = join(import.meta.dirname, "../../../shared/data/sie");
const isPresent = existsSync(folder);
const author = { program: "Prov", programVersion: "1", generatedOn: plainDate("2026-01-15") };

interface ExpectedFile {
  readonly companyName: string;
  readonly firstVoucherText: string;
  readonly rows: number;
  readonly vouchers: number;
  readonly sumByAccountOre: Readonly<Record<string, number>>;
}

const expectedByName = isPresent
  ? (JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Readonly<
      Record<string, ExpectedFile>
    >)
  : {};
const textFiles = Object.keys(expectedByName);
const otherFiles = isPresent
  ? readdirSync(folder).filter((name) => !(name in expectedByName) && !/\.(md|json)$/.test(name))
  : [];
/** Files whose checksum the program computed by the specification, and one that it did not. */
const checksums: Readonly<Record<string, string>> = {
  "Alipsa__SIEParser__42_sie2.se": "correct",
  "Alipsa__SIEParser__43_sie3.se": "correct",
  "Alipsa__SIEParser__44_sie4.se": "correct",
  "idstam__jsisie__Sie1.se": "correct",
  "idstam__jsisie__Bokslut%20Norstedts%20SIE%204E.se": "correct",
  "idstam__jsisie__Norstedts%20Bokslut%20SIE%201.se": "correct",
  "idstam__jsisie__Norstedts%20Bokslut%20SIE%204I.si": "correct",
  "idstam__jsisie__Norstedts%20Revision%20SIE%201.SE": "correct",
  "iCalcreator__sie4ito5__Sie4I1ksumma.SI": "wrong",
};
/** What each file that cannot be written has wrong. */
const unwritable: Readonly<Record<string, string>> = {
  "idstam__jsisie__SIE4_Exempelfil_med_underdim.SE": "sie-character-not-in-pc8",
  "idstam__jsisie__XE_SIE_4_20151125095119.SE": "sie-voucher-unbalanced",
  "idstam__jsisie__testWrite.se": "sie-voucher-unbalanced",
  "idstam__jsisie__transaktioner_ovnbolag-bad-balance.se": "sie-voucher-unbalanced",
};

function read(name: string): SieFile {
  const result = readSie(readFileSync(join(folder, name)));
  if (!result.ok) throw new Error(`${name}: ${result.problem.kind}`);
  return result.value;
}

/** What must survive: each voucher with its text and rows, each balance, each name. */
function substanceOf({ vouchers, balances, accounts, objects }: SieDocument): unknown {
  return { vouchers, balances, accounts, objects };
}

describe.skipIf(!isPresent)("real SIE files (../shared/data/sie)", () => {
  it.each(textFiles)("%s has the sums of the independent reader", (name) => {
    const file = read(name);
    const sums = Object.fromEntries(
      Array.from(movementsOf(file), ([account, ore]) => [account, Number(ore)]),
    );
    expect({
      companyName: file.header.companyName,
      firstVoucherText: file.vouchers.length === 0 ? "" : voucherAt(file, 0).text,
      rows: file.transRecords,
      vouchers: file.vouchers.length,
      sumByAccountOre: sums,
    }).toEqual(expectedByName[name]);
    expect(file.checksum.state).toBe(checksums[name] ?? "absent");
  });

  it.each(otherFiles)("%s is no SIE 1–4 and is refused by name", (name) => {
    const result = readSie(readFileSync(join(folder, name)));
    expect(result.ok ? "read" : result.problem.kind).toBe(
      name.endsWith(".sie") ? "sie-file-is-sie5" : "sie-file-is-html",
    );
  });

  it.each(textFiles)("%s keeps every sum, voucher and text when written again", (name) => {
    const source = read(name);
    const { document } = retype(toDocument(source), source.type, author);
    const written = writeSie(document);
    if (!written.ok) {
      expect(new Set(written.problem.map(({ kind }) => kind))).toEqual(new Set([unwritable[name]]));
      return;
    }
    const again = readSie(written.value);
    if (!again.ok) throw new Error(again.problem.kind);
    expect(again.value.checksum.state).toBe("correct");
    expect(substanceOf(toDocument(again.value))).toEqual(substanceOf(document));
    expect(document.vouchers).toEqual(toDocument(source).vouchers);
    expect(movementsOf(again.value)).toEqual(movementsOf(source));
    expect(unwritable).not.toHaveProperty([name]);
  });
});
