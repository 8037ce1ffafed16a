/**
 * Checks what is typed in a closing entry before it is written, against what the closing's current import knows: a draft
 * may be nearly anything, a ready one may not.
 */
import { type EntryGround, type EntryHindrance, entryHindrances } from "#domain/entries/entryHindrances.ts";
import { type Ore, ore, sizeOf } from "#domain/money/ore.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { AppendixClosing, AppendixStore } from "../appendices/appendixStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type ChartDeps, type ChartObject, type ImportedChart, readChart } from "./importedChart.ts";
import type { TypedEntry } from "./entryStore.ts";

export type NotReady = {
  readonly kind: "entry-not-ready";
  /** Everything that hinders it, in the order that it is typed. */
  readonly hindrances: readonly EntryHindrance[];
};

export type TypedProblem =
  | NotReady
  | { readonly kind: "entry-amount-too-large"; readonly mostOre: Ore }
  | { readonly kind: "entry-appendix-unknown" };

export interface CheckDeps extends ChartDeps {
  readonly appendices: AppendixStore;
}

/** A thousand milliards of kronor: as many rows as an entry may have still sum to what the database can hold. */
const most = ore(100_000_000_000_000n);

/** Checks it, for the closing that it stands in. */
export async function checkTyped(
  deps: CheckDeps,
  transaction: Transaction,
  { closing, typed }: { readonly closing: AppendixClosing; readonly typed: TypedEntry },
): Promise<Result<null, TypedProblem>> {
  const { content, appendixIds, state } = typed;
  if (content.rows.some(({ amount }) => sizeOf(amount) > most)) {
    return refused({ kind: "entry-amount-too-large", mostOre: most });
  }
  const known = new Set((await deps.appendices.readHeads(transaction, closing.closingId)).map(idOf));
  if (!appendixIds.every((appendixId) => known.has(appendixId)))
    return refused({ kind: "entry-appendix-unknown" });
  return state === "draft" ? ok(null) : checkReady(deps, transaction, { closing, typed });
}

/** Tells what hinders it from being ready. */
export async function checkReady(
  deps: CheckDeps,
  transaction: Transaction,
  { closing, typed }: { readonly closing: AppendixClosing; readonly typed: Pick<TypedEntry, "content"> },
): Promise<Result<null, NotReady>> {
  const chart = await readChart(deps, transaction, closing);
  const hindrances = entryHindrances(typed.content, groundOf(closing, chart));
  return hindrances.length === 0 ? ok(null) : refused({ kind: "entry-not-ready", hindrances });
}

function idOf({ appendixId }: { readonly appendixId: string }): string {
  return appendixId;
}

/** Tells what entries are held against. */
export function groundOf(
  { fiscalYear }: Pick<AppendixClosing, "fiscalYear">,
  chart: ImportedChart,
): EntryGround {
  return {
    fiscalYear,
    accounts: new Set(chart.accounts.map(({ account }) => account)),
    costCenters: codesOf(chart, "1"),
    projects: codesOf(chart, "6"),
  };
}

function codesOf(
  { objects }: ImportedChart,
  dimension: ChartObject["dimension"],
): ReadonlySet<string> | null {
  const codes = objects.filter((object) => object.dimension === dimension).map(({ code }) => code);
  return codes.length === 0 ? null : new Set(codes);
}
