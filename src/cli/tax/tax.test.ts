import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
let folder = "";

const bokslut = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, "src", "cli", "main.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });

const books = (year: string, lines: readonly string[]): string =>
  [
    "#FLAGGA 0",
    "#FORMAT PC8",
    "#SIETYP 1",
    '#PROGRAM "Eget" 1',
    "#GEN 20260101",
    '#FNAMN "Testbolaget AB"',
    "#ORGNR 556000-0167",
    `#RAR 0 ${year}`,
    ...lines,
    "",
  ].join("\r\n");
const profit = ["#UB 0 1930 100000", "#UB 0 2081 0", "#RES 0 3001 -100000"] as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tax-cli-"));
  writeFileSync(join(folder, "vinst.se"), books("20250101 20251231", profit));
  writeFileSync(join(folder, "framtid.se"), books("20270101 20271231", profit));
  writeFileSync(join(folder, "skev.se"), books("20250101 20251231", ["#UB 0 1930 100000.50"]));
  const vouchers = ['#VER A 1 20250601 "Allt"', "{", "#TRANS 1930 {} 100000", "#TRANS 3001 {} -100000", "}"];
  const stated = (lines: readonly string[]): string =>
    books("20250101 20251231", [...lines, ...vouchers]).replace("#SIETYP 1", "#SIETYP 4");
  const [bank, equity, sales] = profit;
  writeFileSync(join(folder, "ub-skev.se"), stated([`${bank}1`, equity, sales]));
  writeFileSync(join(folder, "ub-annan.se"), stated(["#UB 0 1930 100005", "#UB 0 2081 -5", sales]));
  const handelsbolag = books("20250101 20251231", profit).replace("#RAR", "#FTYP HB\r\n#RAR");
  writeFileSync(join(folder, "hb.se"), handelsbolag);
  const euro = books("20250101 20251231", profit).replace("#RAR", "#VALUTA EUR\r\n#RAR");
  writeFileSync(join(folder, "euro.se"), euro);
  writeFileSync(join(folder, "fl.se"), handelsbolag.replace("HB", "FL"));
  const unplaced = books("20250101 20251231", [...profit, "#UB 0 2010 -0.5", "#UB 0 2081 0.5"]);
  writeFileSync(join(folder, "utan-ruta.se"), unplaced);
  const wrongDigit = books("20250101 20251231", profit).replace("556000-0167", "556000-0168");
  writeFileSync(join(folder, "siffra.se"), wrongDigit);
  const everything = [
    ...["#IB 0 1220 300000", "#IB 0 1229 -120000", "#IB 0 2129 -100000", "#IB 0 1930 -80000"],
    ...["#UB 0 1220 400000", "#UB 0 1229 -170000", "#UB 0 2129 -100000", "#UB 0 1930 240000"],
    ...["#RES 0 3001 -450000", "#RES 0 7412 30000", "#RES 0 7832 50000"],
  ];
  writeFileSync(join(folder, "allt.se"), books("20250101 20251231", everything));
  const sender = { orgnr: "556000-0167", namn: "Byrån AB", postnr: "123 45", postort: "Ort" };
  writeFileSync(join(folder, "sender.json"), JSON.stringify(sender));
  const called = { Organisationsnummer: "556000-0167", name: "Byrån AB", postal_code: 12345, city: "Ort" };
  writeFileSync(join(folder, "called.json"), JSON.stringify(called));
  writeFileSync(join(folder, "nobody.json"), "{}");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("tax", () => {
  it("prints the forms of books as they are, in whole kronor", () => {
    const { status, stdout } = bokslut("tax", "vinst.se", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      incomeYear: 2025,
      period: "P4",
      ink2: { 7104: 100_000 },
      ink2r: { 7281: 100_000, 7302: 100_000, 7410: 100_000, 7450: 100_000 },
      ink2s: { 7650: 100_000, 7670: 100_000 },
      tax: 0,
      result: 100_000,
      entries: [],
      problems: [],
    });
  });

  it("computes what is chosen, with what is typed", () => {
    const { stdout } = bokslut("tax", "vinst.se", "--json", "--choice", "max", "--adjust", "7653=2000");
    expect(JSON.parse(stdout)).toMatchObject({
      ink2: { 7104: 76_500 },
      ink2r: { 7525: 25_500 },
      tax: 15_759,
    });
  });

  it("says in JSON too that a file cannot be read", () => {
    const { status, stdout, stderr } = bokslut("tax", "ingen.se", "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ severity: "error", text: stderr.trim() }] });
  });

  it("takes many amounts after one flag, and the file before or after them", () => {
    const flags = ["--json", "--choice", "max", "--adjust", "7653=1500", "7665=500"];
    for (const words of [
      ["vinst.se", ...flags],
      [...flags, "vinst.se"],
    ]) {
      expect(JSON.parse(bokslut("tax", ...words).stdout)).toMatchObject({ ink2: { 7104: 76_500 } });
    }
    expect(bokslut("tax", "vinst.se", "skev.se").status).toBe(64);
    expect(bokslut("tax", "vinst.se", "--adjust", "7653=1", "7665=x").status).toBe(64);
  });

  it.each([
    ["framtid.se", { kind: "tax-rules-missing", incomeYear: 2027 }],
    ["skev.se", { kind: "trial-balance-uneven", differenceOre: "10000050" }],
    [
      "hb.se",
      { kind: "company-form-not-supported", text: expect.stringContaining("handelsbolag") as string },
    ],
    ["fl.se", { kind: "company-form-not-supported", text: expect.stringContaining("annan") as string }],
  ])("refuses %s, and says why", (file, problem) => {
    const { status, stdout } = bokslut("tax", file, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ severity: "error", ...problem }] });
  });

  it("follows the vouchers where the file states another balance, and tells it", () => {
    const made = JSON.parse(bokslut("tax", "ub-annan.se", "--json").stdout) as {
      problems: { text: string }[];
    };
    expect(made).toMatchObject({ ink2r: { 7281: 100_000 } });
    expect(made.problems.map(({ text }) => text)).toEqual([
      "Konto 1930: filen anger 100005.00 kr, verifikationerna ger 100000.00 kr, som används.",
      "Konto 2081: filen anger -5.00 kr, verifikationerna ger 0.00 kr, som används.",
    ]);
  });

  // Ours, counted by hand: 24,26 % of 30 000 is 7 278; 230 000 in the books less 70 % of 280 000 is 34 000; the reserve of
  // 2019 is reversed; 1,96 % of 100 000 is 1 960 and 4 % is 4 000; a fourth of 434 682 is 108 670; 20,6 % of 326 010 is 67 158.
  it("goes through the work in its order", () => {
    const typed = ["--adjust", "7132=30000", "--adjust", "7673=4000"];
    const { stdout } = bokslut("tax", "allt.se", "--json", "--choice", "max", "--excess", ...typed);
    const made: unknown = JSON.parse(stdout);
    expect(made).toMatchObject({
      ink2: { 7104: 326_012, 7132: 30_000 },
      ink2r: { 7420: 100_000, 7525: 108_670, 7526: 34_000, 7528: 67_158, 7450: 252_894 },
      ink2s: { 7654: 1960, 7673: 4000, 7651: 67_158, 7670: 326_012 },
      tax: 67_158,
    });
  });

  it("refuses to type a field that is computed", () => {
    const { stdout } = bokslut("tax", "vinst.se", "--json", "--adjust", "7670=1");
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ kind: "field-not-typed", code: "7670" }] });
  });
});

describe("sru", () => {
  it("writes both files", () => {
    const { status, stderr } = bokslut("sru", "vinst.se", "--out", "ut", "--sender", "sender.json");
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(join(folder, "ut")).toSorted()).toEqual(["BLANKETTER.SRU", "INFO.SRU"]);
    const forms = readFileSync(join(folder, "ut", "BLANKETTER.SRU"), "latin1").split("\r\n");
    expect(forms.filter((line) => line.startsWith("#BLANKETT "))).toEqual([
      "#BLANKETT INK2-2025P4",
      "#BLANKETT INK2R-2025P4",
      "#BLANKETT INK2S-2025P4",
    ]);
    expect(forms).toContain("#UPPGIFT 7104 100000");
  });

  it("knows the sender's details by other names", () => {
    const { status } = bokslut("sru", "vinst.se", "--out", "ut", "--sender", "called.json");
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "ut", "INFO.SRU"), "latin1")).toContain("#POSTNR 12345\r\n#POSTORT Ort");
  });

  it("writes nothing while an error remains, and says it", () => {
    const { status, stderr } = bokslut("sru", "utan-ruta.se", "--out", "inget", "--sender", "sender.json");
    expect(status).toBe(1);
    expect(stderr).toBe("Konto 2010, -0.50 kr, har ingen ruta i INK2R. Ange SRU-kod på kontot.\n");
  });

  it("writes nothing for an organisation number with a wrong check digit", () => {
    const { status, stderr } = bokslut("sru", "siffra.se", "--out", "fel", "--sender", "sender.json");
    expect(status).toBe(1);
    expect(stderr).toContain("fel kontrollsiffra");
    expect(readdirSync(folder)).not.toContain("fel");
  });

  it("writes nothing without a sender, and tells all that is missing", () => {
    const { status, stderr } = bokslut("sru", "vinst.se", "--out", "inget", "--sender", "nobody.json");
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      "ORGNR saknas.",
      "NAMN saknas.",
      "POSTNR saknas.",
      "POSTORT saknas.",
    ]);
    expect(readdirSync(folder)).not.toContain("inget");
  });
});
