import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasTaxText, renderTaxFinding } from "./taxTexts.ts";

const root = join(import.meta.dirname, "..", "..");
const sources = globSync(
  [
    "domain/tax/**/*.ts",
    "domain/forms/*.ts",
    "app/taxReturn/{taxBooksOf,sruBlocks}.ts",
    "formats/sru/{writeSru,sruFile}.ts",
    "cli/tax/*.ts",
  ],
  { cwd: root },
).filter((path) => !/\.(?:test|fixture|data)\.ts$/.test(path));
const kinds = new Set(
  sources.flatMap((path) =>
    Array.from(
      readFileSync(join(root, path), "utf8").matchAll(/\bkind: "([a-z0-9]+(?:-[a-z0-9]+)+)"/g),
      ([, kind]) => kind ?? "",
    ),
  ),
);
/** Told by what is in it, problem by problem; and by the words of a file that cannot be read. */
const elsewhere: readonly string[] = ["sru-not-writable", "file-unreadable"];

describe("the command line's table of tax problems", () => {
  it.each(Array.from(kinds).toSorted())("has a Swedish sentence for %s", (kind) => {
    expect(hasTaxText(kind) || elsewhere.includes(kind)).toBe(true);
  });

  it("fills in what the problem holds", () => {
    const problem = { kind: "tax-rules-missing", incomeYear: 2027 };
    expect(renderTaxFinding(problem)).toBe("Regler för 2027 saknas.");
  });
});
