import { describe, expect, it } from "vitest";
import { entryOrigin } from "#wire/entries.ts";
import { staleCause } from "#wire/signOff.ts";
import { problemText } from "./problemText.ts";
import { problems } from "./problems.ts";
import { hasText } from "./translate.ts";

/** Every source of a refusal: the routes, the use cases, and the rules that they hand on. */
const sources = import.meta.glob<string>(
  [
    "../../../{http,app}/**/*.ts",
    "../../../domain/{calendar,parties,imports,money,entries,transfer,forms,tax}/**/*.ts",
    "../../../domain/preflight/preflight.ts",
    "../../../formats/sie/problems.ts",
    "../../../formats/sru/writeSru.ts",
    "../../../formats/attachments/**/*.ts",
    "!**/*.test.ts",
    // Told on the command line, by a table of its own.
    "!../../../app/taxReturn/sruBlocks.ts",
    "../../../adapters/fortnox/stored/**/*.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);
/** A kind stands after its name; those around Fortnox are also told by the code of a fault, or in a list of kinds. */
const kindPattern = /\bkind: "([a-z0-9]+(?:-[a-z0-9]+)+)"|"((?:fortnox|transfer)-[a-z-]+)"/g;
const kinds = new Set(
  Object.values(sources).flatMap((source) =>
    Array.from(source.matchAll(kindPattern), (match) => match[1] ?? match[2] ?? ""),
  ),
);
/**
 * Where a kind has its sentence: a refusal, an event of the log or of a sign-off, the summary of an import control, a
 * source; a cause of staleness is told by its own function, whose cases the compiler counts.
 */
const places = ["problems", "log.events", "checkSummaries", "common.sources", "signOff.history.kinds"];
const causes: ReadonlySet<string> = new Set(staleCause.options.map(({ shape }) => shape.kind.value));

/** Where an entry came from is told by its own sentences, whose kinds the compiler counts. */
const origins: ReadonlySet<string> = new Set(entryOrigin.options.map(({ shape }) => shape.kind.value));

describe("the table of problems", () => {
  it("is held against sources that were found", () => {
    expect(kinds.size).toBeGreaterThan(50);
  });
  it.each(Array.from(kinds).toSorted())("has a Swedish sentence for %s", (kind) => {
    expect(causes.has(kind) || origins.has(kind) || places.some((place) => hasText(`${place}.${kind}`))).toBe(
      true,
    );
  });
  it("ends every sentence with a full stop", () => {
    expect(Object.entries(problems).filter(([, text]) => !text.endsWith("."))).toEqual([]);
  });
});

describe("problemText", () => {
  it("writes amounts, roles and lists for people", () => {
    expect(problemText({ kind: "role-not-allowed", data: { role: "reader" } })).toContain("läsare");
    expect(problemText({ kind: "file-too-large", data: { mostBytes: 100_000_000 } })).toContain(
      "100,0\u00a0MB",
    );
  });
  it("names fields as the forms do", () => {
    const fields = ["firmName", "fiscalYear.end", "rows.0.amount"];
    expect(problemText({ kind: "invalid-request", data: { fields } })).toContain(
      "byråns namn, sista dag, rows.0.amount",
    );
  });
  it("names a row of the form as the form does", () => {
    expect(problemText({ kind: "property-fee-capped", data: { row: "80" } })).toContain(
      "1.8 Småhus, avgift: ",
    );
  });
  it("names a kind that it has no sentence for", () => {
    expect(problemText({ kind: "made-up", data: {} })).toContain("made-up");
  });
});
