import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const fixtures = join(root, "fixtures", "sie");
let folder = "";

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as npm does: in the package's folder, with the user's own in INIT_CWD. */
function bokslut(...args: readonly string[]): Answer {
  return spawnSync(process.execPath, [join(root, "src", "cli", "main.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sie-cli-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("sie check", () => {
  it.each([
    ["a sound file", "valid/type-4e.se", 0],
    ["a file with warnings only", "invalid/voucher-number-gap.se", 0],
    ["a file with errors", "invalid/voucher-unbalanced.se", 1],
    ["a file that is not SIE", "invalid/sie-file-is-html.se", 2],
    ["a file that was cut off", "invalid/sie-file-truncated.se", 2],
    ["a file that is not there", "valid/missing.se", 2],
  ])("answers for %s by its exit code", (_, path, status) => {
    expect(bokslut("sie", "check", join(fixtures, path)).status).toBe(status);
  });

  it("prints each finding in Swedish with its line", () => {
    const { stdout, stderr } = bokslut("sie", "check", join(fixtures, "invalid/voucher-unbalanced.se"));
    expect(stdout).toContain("Fel rad 28: Verifikation A 1 balanserar inte: debet och kredit skiljer 0,01.");
    expect(stdout).toContain("1 fel, 1 varningar, 0 upplysningar");
    expect(stderr).toBe("");
  });

  it("prints the same as JSON", () => {
    const { stdout } = bokslut("sie", "check", join(fixtures, "invalid/checksum-differs.se"), "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      type: "4E",
      companyName: "Ängens Snickeri AB",
      checksum: "wrong",
      vouchers: 2,
      rows: 5,
      errors: 1,
      warnings: 0,
      findings: [{ kind: "checksum-differs", severity: "error", line: 40 }],
    });
  });

  it("says on standard error why a file is refused", () => {
    const { stdout, stderr } = bokslut("sie", "check", join(fixtures, "invalid/sie-file-is-sie5.sie"));
    expect([stdout, stderr]).toEqual([
      "",
      "Filen är SIE 5 (XML), som inte kan läsas. Exportera bokföringen som SIE typ 4.\n",
    ]);
  });
});

describe("sie balances", () => {
  it("prints balances as strings of öre", () => {
    const { stdout, status } = bokslut(
      "sie",
      "balances",
      join(fixtures, "valid/type-4e-beyond-2-53.se"),
      "--json",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      companyName: "Ängens Snickeri AB",
      organizationNumber: "556000-0001",
      years: [
        { yearNo: 0, start: "2025-01-01", end: "2025-12-31" },
        { yearNo: -1, start: "2024-01-01", end: "2024-12-31" },
      ],
      vouchers: 4,
      rows: 9,
      firstVoucherText: "Försäljning Örebro",
      movementByAccountOre: {
        "1510": "125000",
        "1930": "9007199254240993",
        "2081": "-9007199254740993",
        "2611": "-25000",
        "3001": "-100000",
        "5010": "500000",
      },
      openingByAccountOre: { "1930": "2500000", "2081": "-2500000" },
      closingByAccountOre: {
        "1510": "125000",
        "1930": "9007199256740993",
        "2081": "-9007199257240993",
        "2611": "-25000",
      },
      resultByAccountOre: { "3001": "-100000", "5010": "500000" },
    });
  });

  it("prints a table with what the file does not say left open", () => {
    const { stdout } = bokslut("sie", "balances", join(fixtures, "valid/type-4e.se"));
    expect(stdout).toContain("1930\tFöretagskonto\t25\u00a0000,00\t\u22125\u00a0000,00\t20\u00a0000,00\t–\n");
  });
});

describe("sie convert", () => {
  it("writes the vouchers as 4I and says what it left out", () => {
    const answer = bokslut("sie", "convert", join(fixtures, "valid/type-4e.se"), "--to", "4i", "ut.si");
    expect(answer.status).toBe(0);
    expect(answer.stdout).toBe("");
    expect(answer.stderr).toContain("#IB har utelämnats (2): posten finns inte i den nya typen.");
    const written = bokslut("sie", "check", "ut.si", "--json");
    expect(JSON.parse(written.stdout)).toMatchObject({
      type: "4I",
      checksum: "correct",
      vouchers: 2,
      errors: 0,
    });
  });

  it("writes nothing when the file cannot be kept whole", () => {
    const answer = bokslut(
      "sie",
      "convert",
      join(fixtures, "invalid/voucher-unbalanced.se"),
      "--to",
      "4e",
      "nej.se",
    );
    expect(answer.status).toBe(1);
    expect(answer.stderr).toBe("Verifikation A 1 balanserar inte: debet och kredit skiljer 0,01.\n");
    expect(() => readFileSync(join(folder, "nej.se"))).toThrow();
  });

  it("reads and writes paths from where the user stands", () => {
    writeFileSync(join(folder, "in.se"), readFileSync(join(fixtures, "valid/type-4e.se")));
    expect(bokslut("sie", "convert", "in.se", "--to", "4E", "igen.se").status).toBe(0);
    expect(bokslut("sie", "check", "igen.se").status).toBe(0);
  });
});

describe("a command line that is wrong", () => {
  it.each([
    [["sie", "check"], "Argumentet FIL saknas. Lägg till --help för hjälp.\n"],
    [["sie", "chek", "x"], "Kommandot chek finns inte. Lägg till --help för hjälp.\n"],
    [["sie", "check", "x", "--jsn"], "Flaggan --jsn finns inte. Lägg till --help för hjälp.\n"],
    [["sie", "convert", "x", "y"], "Flaggan --to <typ> saknas. Lägg till --help för hjälp.\n"],
    [
      ["sie", "convert", "x", "y", "--to", "5"],
      "Flaggan --to <typ> har ett värde som inte går att använda. Lägg till --help för hjälp.\n",
    ],
    [[], "Ange ett kommando. Lägg till --help för hjälp.\n"],
  ])("is answered in Swedish: %j", (args, stderr) => {
    expect(bokslut(...args)).toMatchObject({ status: 64, stdout: "", stderr });
  });
});
