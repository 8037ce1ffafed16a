/** What a key has begun on a row of the balance table; one at a time, and gone when the cursor moves on. */
import type { AccountState } from "#wire/reconciliation.ts";
import type { ReconciledPlace } from "../edit/reconciledPlace.ts";

/** The figures that answer where they come from, by their column. */
export const tracedColumns = [
  "opening",
  "movement",
  "adjustment",
  "closing",
  "reconciled",
  "difference",
  "previous",
] as const satisfies readonly (keyof AccountState["traces"])[];
export type TracedColumn = (typeof tracedColumns)[number];

export type RowAct =
  | { readonly kind: "trace"; readonly account: string; readonly column: TracedColumn }
  | { readonly kind: "edit"; readonly account: string; readonly place: ReconciledPlace }
  /** The amount is made up of other things than one typed sum. */
  | {
      readonly kind: "elsewhere";
      readonly account: string;
      readonly appendices: AccountState["appendices"];
    }
  | { readonly kind: "sign"; readonly account: string; readonly state: AccountState }
  | { readonly kind: "new-appendix"; readonly account: string };

/** Tells which figure a column holds, when it is one that is traced. */
export function tracedColumn(column: string | undefined): TracedColumn | null {
  return tracedColumns.find((each) => each === column) ?? null;
}
