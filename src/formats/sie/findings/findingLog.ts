/**
 * Collects findings within bounds: the first thousand of each kind are kept and all are counted, so that a
 * hostile file fills no memory.
 */
import type { FindingFields, Severity, SieFinding, SieFindingKind } from "./findingFields.ts";
import { severityOf } from "./severities.ts";

export interface FindingCount {
  readonly kind: SieFindingKind;
  readonly severity: Severity;
  readonly count: number;
}

export interface FindingLog {
  add<K extends SieFindingKind>(kind: K, line: number, fields: FindingFields[K]): void;
  /** What was kept, in the order of lines. */
  list(): readonly SieFinding[];
  /** How many there were of each kind, kept or not. */
  counts(): readonly FindingCount[];
  errorCount(): number;
}

const keptPerKind = 1000;

/** Makes an empty log. */
export function createFindingLog(): FindingLog {
  const kept: SieFinding[] = [];
  const countByKind = new Map<SieFindingKind, number>();
  let errors = 0;
  return {
    add(kind, line, fields) {
      const count = (countByKind.get(kind) ?? 0) + 1;
      countByKind.set(kind, count);
      const severity = severityOf(kind);
      if (severity === "error") errors++;
      // The compiler cannot follow that `kind` and `fields` belong together once spread.
      if (count <= keptPerKind) kept.push({ ...fields, kind, line, severity } as unknown as SieFinding);
    },
    list: () => kept.toSorted((a, b) => a.line - b.line),
    counts: () => Array.from(countByKind, ([kind, count]) => ({ kind, severity: severityOf(kind), count })),
    errorCount: () => errors,
  };
}
