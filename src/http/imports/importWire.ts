/** Imports in the form of the contract. */
import type { z } from "zod";
import type {
  ImportEntry,
  RecordedAmountChange,
  RecordedCheck,
  ReadImport,
  RecordedDifference,
} from "#app/imports/readImports.ts";
import type { SourceFindings } from "#app/imports/readSource.ts";
import type { ImportRun } from "#app/importRuns/runStore.ts";
import type {
  finding,
  findingCount,
  importDetail,
  importList,
  importRun,
  openingChange,
} from "#wire/imports.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { wireCause } from "../signOff/causeWire.ts";

/** Findings and how many there were of each kind. */
export function wireFindings({ list, counts }: SourceFindings): {
  readonly findings: z.infer<typeof finding>[];
  readonly findingCounts: z.infer<typeof findingCount>[];
} {
  return { findings: [...list], findingCounts: [...counts] };
}

/** A run with its stages. */
export function wireRun({ problem, stages, ...run }: ImportRun): z.infer<typeof importRun> {
  return {
    ...run,
    stages: [...stages],
    problem: problem === null ? null : wireProblem(problem),
  };
}

/** An import as the list shows it. */
export function wireEntry(entry: ImportEntry): WireEntry {
  const { number, current, source, fileName, importedAt, importedBy, vouchers, rows } = entry;
  return {
    number,
    current,
    source,
    fileName,
    importedAt,
    importedBy,
    vouchers,
    rows,
    years: [...entry.years],
    notFetched: entry.notFetched.map(({ part, problem }) => ({ part, problem: wireProblem(problem) })),
  };
}

type WireEntry = z.infer<typeof importList>["imports"][number];

/** An import with everything that was found at it. */
export function wireImport({ detail, stale, people }: ReadImport): z.infer<typeof importDetail> {
  const { checks, findings, difference, ...entry } = detail;
  return {
    ...wireEntry(entry),
    durationMs: entry.durationMs,
    program: entry.program,
    accounts: entry.accounts,
    ledgers: [...entry.ledgers],
    ...wireFindings(findings),
    checks: checks.map(wireCheck),
    difference:
      difference === null ? null : { ...wireDifference(difference), stale: wireStaleBy(stale, people) },
  };
}

type WireImport = z.infer<typeof importDetail>;

function wireCheck({ summary, list, ...check }: RecordedCheck): WireImport["checks"][number] {
  return {
    ...check,
    summary: wireProblem({ ...summary.data, kind: summary.kind }),
    list: list.map(({ expected, actual, ...item }) => ({
      ...item,
      expectedOre: expected,
      actualOre: actual,
    })),
  };
}

function wireDifference({
  counts,
  vouchers,
  openings,
  ledger = [],
  ...difference
}: RecordedDifference): Omit<NonNullable<WireImport["difference"]>, "stale"> {
  return {
    ...difference,
    counts: { ...counts, ledger: counts.ledger ?? 0 },
    ledger: ledger.map(({ before, after, ...change }) => ({
      ...change,
      beforeOre: before,
      afterOre: after,
    })),
    vouchers: vouchers.map(({ before, after, rows, ...change }) => ({
      ...change,
      beforeOre: before,
      afterOre: after,
      rows: rows.map(wireAmountChange),
    })),
    openings: openings.map(wireAmountChange),
  };
}

function wireStaleBy(
  stale: ReadImport["stale"],
  people: ReadImport["people"],
): NonNullable<WireImport["difference"]>["stale"] {
  return stale.map(({ subject, name, causes }) => ({
    subject,
    name,
    causes: causes.map((cause) => wireCause(cause, people)),
  }));
}

function wireAmountChange({ before, after, ...change }: RecordedAmountChange): z.infer<typeof openingChange> {
  return { ...change, beforeOre: before, afterOre: after };
}
