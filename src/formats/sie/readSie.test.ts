import { describe, expect, it } from "vitest";
import { cp437 } from "#lib/cp437.ts";
import { encodeCodePage } from "#lib/codePage.ts";
import { readSie } from "./readSie.ts";
import type { SieFile } from "./sieFile.ts";
import { balancesOf, movementsOf } from "./view/balances.ts";
import { accountOf, detailsOf, objectsOf, oreOf, recordOf } from "./view/rows.ts";
import { voucherAt, vouchersOf } from "./view/vouchers.ts";

const head = '#FLAGGA 0\n#PROGRAM "Prov" 1\n#FORMAT PC8\n#GEN 20260115\n#SIETYP 4\n#FNAMN "Å"\n';

function read(text: string): SieFile {
  const result = readSie(encodeCodePage(cp437, head + text).bytes);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function voucher(...rows: readonly string[]): string {
  return ["#VER A 1 20250131", "{", ...rows, "}", ""].join("\n");
}

function kindsOf(file: SieFile): readonly string[] {
  return file.findings.map(({ kind }) => kind);
}

describe("a row", () => {
  it.each([
    ['#TRANS 1910 {} -12.5 20250130 "Kvitto 7" 2 "ÅÖ"', "plain"],
    ['#TRANS "1910" {} "-12.5" "20250130" "Kvitto 7" "2" "ÅÖ"', "quoted throughout"],
    ['\t#TRANS\t1910\t{ }\t-12.50\t20250130\t"Kvitto 7"\t2\tÅÖ  ', "set with tabs"],
    ['#TRANS 1910{}-12.50 20250130 "Kvitto 7" 2 "ÅÖ"', "without spaces around its list"],
  ])("reads %s (%s)", (row) => {
    const file = read(`#KONTO 1910 "Kassa"\n${voucher(row)}`);
    expect([accountOf(file, 0), oreOf(file, 0), recordOf(file, 0)]).toEqual(["1910", -1250n, "trans"]);
    expect(detailsOf(file, 0)).toEqual({
      transDate: "2025-01-30",
      text: "Kvitto 7",
      quantity: "2",
      sign: "ÅÖ",
    });
    expect(objectsOf(file, 0)).toEqual([]);
  });

  it("keeps an empty field in the middle empty, as Fortnox writes them", () => {
    const file = read(voucher('#TRANS 2840 {6 "8"} -275 "" "" 0'));
    expect(detailsOf(file, 0)).toEqual({ transDate: null, text: "", quantity: "0", sign: "" });
    expect(objectsOf(file, 0)).toEqual([{ dimension: "6", object: "8" }]);
  });

  it("keeps braces and escaped quotes inside its texts", () => {
    const file = read(voucher('#TRANS 1910 {1 "a}b" "6" "c\\"d"} 0 "" "x {\\"y\\"} \\ z"'));
    expect(detailsOf(file, 0).text).toBe('x {"y"} \\ z');
    expect(objectsOf(file, 0)).toEqual([
      { dimension: "1", object: "a}b" },
      { dimension: "6", object: 'c"d' },
    ]);
  });

  it("holds an amount beyond 2^53 öre exactly, and so do the sums", () => {
    const file = read(
      voucher(
        "#TRANS 1910 {} 123456789012345678901234567.89",
        "#TRANS 1910 {} 0.01",
        "#TRANS 2081 {} -123456789012345678901234567.90",
      ),
    );
    expect(oreOf(file, 0)).toBe(12345678901234567890123456789n);
    expect(movementsOf(file).get("1910")).toBe(12345678901234567890123456790n);
    expect(kindsOf(file)).not.toContain("voucher-unbalanced");
  });

  it("sums exactly where only the sum is beyond 2^53", () => {
    const rows = Array.from({ length: 4 }, () => "#TRANS 1910 {} 45035996273704.97");
    const file = read(voucher(...rows, "#TRANS 2081 {} -180143985094819.88"));
    expect(movementsOf(file).get("1910")).toBe(18014398509481988n);
    expect(kindsOf(file)).not.toContain("voucher-unbalanced");
  });

  it("counts once when it was added later, and not when it was struck", () => {
    const file = read(
      voucher("#BTRANS 1910 {} 90", "#RTRANS 1910 {} 100", "#TRANS 1910 {} 100", "#TRANS 2081 {} -100"),
    );
    expect([0, 1, 2, 3].map((row) => recordOf(file, row))).toEqual([
      "btrans",
      "rtrans",
      "trans-added",
      "trans",
    ]);
    expect(movementsOf(file)).toEqual(
      new Map([
        ["1910", 10_000n],
        ["2081", -10_000n],
      ]),
    );
    expect(file.transRecords).toBe(2);
  });

  it.each(["1E5", "12.345", "1 000", "--1", "", "1.2.3", "9".repeat(41)])(
    "is not guessed at: %s",
    (amount) => {
      const file = read(voucher(`#TRANS 1910 {} "${amount}"`, "#TRANS 2081 {} 0"));
      expect(file.findings).toContainEqual(
        expect.objectContaining({ kind: "record-unreadable", severity: "error", line: 9, field: "amount" }),
      );
      expect([file.rows.length, file.transRecords]).toEqual([1, 2]);
    },
  );
});

describe("a voucher", () => {
  it("is known by series, number, dates, text and sign", () => {
    const file = read('#VER LÖN 007 20250425 "Lön \\"april\\"" 20250430 "ÅÖ"\n{\n}\n');
    expect(voucherAt(file, 0)).toEqual({
      series: "LÖN",
      number: "007",
      date: "2025-04-25",
      text: 'Lön "april"',
      registeredOn: "2025-04-30",
      sign: "ÅÖ",
      line: 7,
      firstRow: 0,
      endRow: 0,
    });
  });

  it("may share its number with one of another series or year", () => {
    const years = "#RAR 0 20250101 20251231\n#RAR -1 20240101 20241231\n";
    const vers = ["A 1 20250105", "B 1 20250105", "A 1 20241205", "1 11 20250105", "11 1 20250105"];
    const file = read(years + vers.map((ver) => `#VER ${ver}\n{\n#TRANS 1910 {} 0\n}\n`).join(""));
    expect(kindsOf(file)).not.toContain("voucher-duplicate");
    expect(Array.from(vouchersOf(file), ({ series, number }) => `${series} ${number}`)).toEqual([
      "A 1",
      "B 1",
      "A 1",
      "1 11",
      "11 1",
    ]);
  });

  it("keeps its rows when its brace, its date or its number is missing", () => {
    const file = read('#VER "" "" ""\n#TRANS 1910 {} 1\n#TRANS 2081 {} -1\n#VER B\n');
    expect(Array.from(vouchersOf(file), ({ firstRow, endRow, date }) => [firstRow, endRow, date])).toEqual([
      [0, 2, null],
      [2, 2, null],
    ]);
  });
});

describe("a balance", () => {
  it("is the last one said of its account and year", () => {
    const file = read("#IB 0 1910 1\n#IB -1 1910 2\n#UB 0 1910 3\n#IB 0 1910 4.5\n");
    expect(balancesOf(file, "IB", 0)).toEqual(new Map([["1910", 450n]]));
    expect(balancesOf(file, "IB", -1)).toEqual(new Map([["1910", 200n]]));
    expect(balancesOf(file, "UB", 0)).toEqual(new Map([["1910", 300n]]));
    expect(kindsOf(file)).toContain("balance-duplicate");
  });
});

describe("the encoding", () => {
  it("is found where the first Swedish letter stands after megabytes of ASCII", () => {
    const padding = "#KONTO 1910 Kassa\n".repeat(60_000);
    const bytes = (encoding: BufferEncoding): Uint8Array =>
      Buffer.from(`${head.replace("Å", "A")}${padding}#KONTO 5010 "Hyra för lager"\n`, encoding);
    for (const [encoding, expected] of [
      ["utf8", "utf-8"],
      ["latin1", "windows-1252"],
    ] as const) {
      const result = readSie(bytes(encoding));
      expect(result.ok && [result.value.encoding, result.value.accounts[1]?.name]).toEqual([
        expected,
        "Hyra för lager",
      ]);
    }
  });

  it("is found wherever in memory the bytes begin", () => {
    const { bytes } = encodeCodePage(cp437, `${head}#KONTO 1910 "Växelkassa"\n`);
    for (let offset = 0; offset < 4; offset++) {
      const memory = new Uint8Array(bytes.length + offset);
      memory.set(bytes, offset);
      const result = readSie(memory.subarray(offset));
      expect(result.ok && result.value.accounts[0]?.name).toBe("Växelkassa");
    }
  });
});

describe("hostile bytes", () => {
  it("are answered with a bounded number of findings that are all counted", () => {
    const file = read("{\n".repeat(200_000));
    expect(file.findings.length).toBeLessThan(1100);
    expect(file.findingCounts).toContainEqual({
      kind: "brace-unexpected",
      severity: "warning",
      count: 200_000,
    });
  });

  it("do not make a field of a million characters short", () => {
    const text = "x".repeat(1_000_000);
    const file = read(`#KONTO 1910 "${text}"\n#VER A 1 20250131 "${text}"\n{\n}\n`);
    expect(file.accounts[0]?.name).toHaveLength(1_000_000);
    expect(voucherAt(file, 0).text).toHaveLength(1_000_000);
  });

  it("are cut, and said to be, beyond two million", () => {
    const file = read(`#VER A 1 20250131 "${"x".repeat(2_000_001)}"\n{\n}\n`);
    expect(voucherAt(file, 0).text).toHaveLength(2_000_000);
    expect(kindsOf(file)).toContain("text-too-long");
  });

  it.each([
    ["errors without end", "#VER\n".repeat(100_010), "sie-file-too-damaged"],
    [
      "accounts without end",
      Array.from({ length: 200_010 }, (_, i) => `#KONTO ${i} x\n`).join(""),
      "sie-file-too-many-names",
    ],
  ])("with %s are refused", (_, text, kind) => {
    const result = readSie(encodeCodePage(cp437, head + text).bytes);
    expect(result.ok ? "read" : result.problem.kind).toBe(kind);
  });
});
