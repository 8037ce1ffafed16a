/** Small SIE files made by us: sound ones without findings, and one for each way in which a file can be odd. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { balanceTexts } from "#formats/sie/findings/balanceTexts.ts";
import { fileTexts } from "#formats/sie/findings/fileTexts.ts";
import { recordTexts } from "#formats/sie/findings/recordTexts.ts";
import { voucherTexts } from "#formats/sie/findings/voucherTexts.ts";
import { renderSieFinding, renderSieProblem } from "#formats/sie/findingTexts.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { balancesOf, movementsOf } from "#formats/sie/view/balances.ts";
import { voucherAt } from "#formats/sie/view/vouchers.ts";

const folder = new URL("../../fixtures/sie/", import.meta.url);
const fixtureName = /\.(se|si|sie)$/;

interface ExpectedFile {
  readonly type: string;
  readonly encoding: string;
  readonly checksum: string;
  readonly vouchers: number;
  readonly rows: number;
  readonly firstVoucherText: string;
  readonly movements: Readonly<Record<string, string>>;
  readonly closings: Readonly<Record<string, string>>;
}

function expectedOf(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), "utf8"));
}

function fixtures(name: "valid" | "invalid"): readonly string[] {
  return readdirSync(new URL(`${name}/`, folder)).filter((file) => fixtureName.test(file));
}

function bytesOf(path: string): Uint8Array {
  return readFileSync(new URL(path, folder));
}

function oreTexts(oreByAccount: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(oreByAccount, ([account, ore]) => [account, ore.toString()]));
}

function summaryOf(file: SieFile): ExpectedFile {
  return {
    type: file.type,
    encoding: file.encoding,
    checksum: file.checksum.state,
    vouchers: file.vouchers.length,
    rows: file.transRecords,
    firstVoucherText: file.vouchers.length === 0 ? "" : voucherAt(file, 0).text,
    movements: oreTexts(movementsOf(file)),
    closings: oreTexts(balancesOf(file, "UB", 0)),
  };
}

describe("a sound SIE file", () => {
  const expected = expectedOf("valid/expected.json") as Readonly<Record<string, ExpectedFile>>;
  it.each(fixtures("valid"))("%s reads without findings", (name) => {
    const result = readSie(bytesOf(`valid/${name}`));
    if (!result.ok) throw new Error(result.problem.kind);
    expect(result.value.findings).toEqual([]);
    expect(summaryOf(result.value)).toEqual(expected[name]);
  });
});

describe("an odd SIE file", () => {
  const expected = expectedOf("invalid/expected.json") as Readonly<Record<string, readonly string[]>>;
  it.each(fixtures("invalid"))("%s is refused or reported by line", (name) => {
    const result = readSie(bytesOf(`invalid/${name}`));
    const found = result.ok
      ? result.value.findings.map(({ line, severity, kind }) => `${line} ${severity} ${kind}`)
      : [result.problem.kind];
    expect(found).toEqual(expected[name]);
  });
  it.each(fixtures("invalid"))("%s has a Swedish text for each finding", (name) => {
    const result = readSie(bytesOf(`invalid/${name}`));
    const texts = result.ok
      ? result.value.findings.map((finding) => renderSieFinding(finding))
      : [renderSieProblem(result.problem)];
    for (const text of texts) {
      expect(text).toMatch(/^\S.*\.$/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
  it("exists for every kind of finding that fits in a small file", () => {
    const found = new Set(
      Object.values(expected)
        .flat()
        .map((entry) => entry.split(" ").at(-1)),
    );
    const kinds = Object.keys({ ...fileTexts, ...recordTexts, ...voucherTexts, ...balanceTexts });
    expect(kinds.filter((kind) => !found.has(kind))).toEqual(["text-too-long"]);
  });
});
