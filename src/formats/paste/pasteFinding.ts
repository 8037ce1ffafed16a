/**
 * Everything that can be odd in pasted text, with its place and the data its text needs. A finding never stops the
 * reading; only the limits do.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { ColumnRole } from "./columns/headerNames.data.ts";

export type PasteSeverity = "error" | "warning" | "info";

type Nothing = object;

interface OfText {
  readonly text: string;
}

interface FindingFields {
  "paste-not-text": Nothing;
  "paste-is-html": Nothing;
  "paste-not-a-table": Nothing;
  "quote-not-closed": Nothing;
  "cells-beyond-header": OfText;
  "columns-assumed": { readonly columns: readonly (ColumnRole | null)[] };
  "column-missing": { readonly role: ColumnRole };
  "column-ignored": OfText;
  "column-doubled": OfText;
  "line-left-out": OfText;
  "amount-unreadable": OfText;
  "amount-ambiguous": OfText & { readonly readings: readonly Ore[] };
  "amount-not-exact": OfText;
  "amount-too-large": OfText;
  "amount-missing": Nothing;
  "debit-and-credit": Nothing;
  "date-unreadable": OfText;
  "date-ambiguous": OfText;
  "date-missing": Nothing;
  "dates-from-serials": Nothing;
  "account-unreadable": OfText;
  "sum-row-differs": { readonly stated: Ore; readonly computed: Ore };
  "sum-row-unchecked": OfText;
  "row-looks-like-sum": { readonly amount: Ore };
  "balance-differs": { readonly stated: Ore; readonly computed: Ore };
  "running-balance-differs": { readonly stated: Ore; readonly computed: Ore };
  "balance-column-unproven": Nothing;
  "days-not-in-order": Nothing;
  "day-outside-list": { readonly date: PlainDate };
  "party-missing": Nothing;
  "other-currency": { readonly currency: string };
  "open-from-total": Nothing;
  "invoice-doubled": { readonly invoiceNumber: string };
}

export type PasteFindingKind = keyof FindingFields;

/** One deviation. Line and column count from 1; 0 when it has no place. */
export type PasteFinding<K extends PasteFindingKind = PasteFindingKind> = {
  [P in K]: {
    readonly kind: P;
    readonly severity: PasteSeverity;
    readonly line: number;
    readonly column: number;
  } & FindingFields[P];
}[K];

/** Why pasted text is refused as a whole. */
export type PasteProblem =
  | { readonly kind: "paste-empty" }
  | { readonly kind: "paste-too-large"; readonly bytes: number; readonly most: number }
  | { readonly kind: "paste-too-many-rows"; readonly most: number }
  | { readonly kind: "paste-too-many-columns"; readonly line: number; readonly most: number };

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FindingLog {
  add<K extends PasteFindingKind>(kind: K, place: Place, fields: FindingFields[K]): void;
  /** In the order of lines and columns. */
  list(): readonly PasteFinding[];
}

/** Where a finding stands that concerns the whole. */
export const nowhere: Place = { line: 0, column: 0 };

const warnings: ReadonlySet<PasteFindingKind> = new Set<PasteFindingKind>([
  "quote-not-closed",
  "cells-beyond-header",
  "column-doubled",
  "debit-and-credit",
  "account-unreadable",
  "sum-row-differs",
  "sum-row-unchecked",
  "row-looks-like-sum",
  "balance-differs",
  "running-balance-differs",
  "balance-column-unproven",
  "days-not-in-order",
  "day-outside-list",
  "party-missing",
  "other-currency",
  "open-from-total",
  "invoice-doubled",
]);

const infos: ReadonlySet<PasteFindingKind> = new Set<PasteFindingKind>([
  "columns-assumed",
  "column-ignored",
  "line-left-out",
  "dates-from-serials",
]);

/** Makes a log that starts with what was found before. */
export function createFindingLog(before: readonly PasteFinding[] = []): FindingLog {
  const findings = [...before];
  return {
    add(kind, { line, column }, fields) {
      // The compiler cannot follow that `kind` and `fields` belong together once spread.
      findings.push({ ...fields, kind, line, column, severity: severityOf(kind) } as unknown as PasteFinding);
    },
    list: () => findings.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** An error: something of the text did not come along. A warning: a person should look. */
function severityOf(kind: PasteFindingKind): PasteSeverity {
  if (infos.has(kind)) return "info";
  return warnings.has(kind) ? "warning" : "error";
}
