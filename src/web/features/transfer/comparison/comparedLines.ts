/** A comparison as lines of three cells, each marked when it differs from what was sent. */
import type { Comparison } from "#wire/transfers.ts";

export interface ComparedCell<Value> {
  readonly value: Value | null;
  /** Not what was sent; when nothing was, not what stands here. */
  readonly differs: boolean;
}

export interface ComparedLine<Value> {
  readonly ours: ComparedCell<Value>;
  readonly sent: ComparedCell<Value>;
  readonly theirs: ComparedCell<Value>;
}

export type ComparedRow = Comparison["rows"][number];

/** Compares the amounts of a row. */
export function amountLine(comparison: Comparison, row: ComparedRow): ComparedLine<string> {
  return lineOf(comparison, { ours: row.oursOre, sent: row.sentOre, theirs: row.theirsOre });
}

/** Compares the date or the text. */
export function headLine(comparison: Comparison, name: "date" | "text"): ComparedLine<string> {
  const { ours, sent, theirs } = comparison;
  return lineOf(comparison, {
    ours: ours[name],
    sent: sent?.[name] ?? null,
    theirs: theirs?.[name] ?? null,
  });
}

/** Tells whether any row names a cost centre, or a project. */
export function names(comparison: Comparison, object: "costCenter" | "project"): boolean {
  return comparison.rows.some((row) => row[object] !== "");
}

interface ThreeValues {
  readonly ours: string | null;
  readonly sent: string | null;
  readonly theirs: string | null;
}

function lineOf({ sent, theirs }: Comparison, values: ThreeValues): ComparedLine<string> {
  const base = sent === null ? values.ours : values.sent;
  return {
    ours: { value: values.ours, differs: values.ours !== base },
    sent: { value: values.sent, differs: false },
    // Of what is gone altogether nothing differs: that it is gone is told once.
    theirs: { value: values.theirs, differs: theirs !== null && values.theirs !== base },
  };
}
