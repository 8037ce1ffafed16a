/** What a closing entry may name: the accounts, cost centres and projects that the closing's current import knows. */
import { textRules } from "#domain/entries/entryHindrances.ts";
import { type Ore, zeroOre } from "#domain/money/ore.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { AppendixClosing, AppendixStore } from "../appendices/appendixStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import { type StandingDeps, readStanding } from "../signOff/signOffDeps.ts";

export interface ChartAccount {
  readonly account: string;
  readonly name: string;
  /** Null where the source does not say. */
  readonly active: boolean | null;
}

export interface ChartObject {
  /** Cost centres and projects, by the dimensions of SIE. */
  readonly dimension: "1" | "6";
  readonly code: string;
  readonly name: string;
  readonly active: boolean | null;
}

export interface ImportedChart {
  readonly accounts: readonly ChartAccount[];
  /** None of a source that does not say which there are. */
  readonly objects: readonly ChartObject[];
}

/** Port: the chart of a snapshot, in the order of account and code. */
export interface ChartStore {
  readChart(transaction: Transaction, importId: string): Promise<ImportedChart>;
}

export interface ChartDeps {
  readonly charts: ChartStore;
}

export interface EntryChartDeps extends ChartDeps, StandingDeps {
  readonly inFirm: InFirm;
  readonly appendices: AppendixStore;
}

/** Reads the chart of the closing's current import; an empty one before the first. */
export async function readChart(
  { charts }: ChartDeps,
  transaction: Transaction,
  { currentImport }: Pick<AppendixClosing, "currentImport">,
): Promise<ImportedChart> {
  if (currentImport === null) return { accounts: [], objects: [] };
  return charts.readChart(transaction, currentImport.importId);
}

export interface EntryChart extends Pick<ImportedChart, "objects"> {
  readonly accounts: readonly (ChartAccount & {
    /** As it stands, entries included; null when the source does not say. */
    readonly balance: Ore | null;
  })[];
  /** What texts are held against. */
  readonly texts: typeof textRules;
}

/** Reads what rows may name. */
export async function readEntryChart(
  deps: EntryChartDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<EntryChart, { readonly kind: "not-found" }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.readClosing(transaction, closingId);
    const standing = closing === null ? null : await readStanding(deps, transaction, closingId);
    if (closing === null || standing === null) return refused({ kind: "not-found" });
    const { accounts, objects } = await readChart(deps, transaction, closing);
    // Where the source tells balances at all, an account that it does not use has none.
    const isTold = standing.ground.accounts.some(({ closing: balance }) => balance !== null);
    const unused = isTold ? zeroOre : null;
    const balances = new Map(
      standing.ground.accounts.map(({ account, closing: balance }) => [account, balance]),
    );
    return ok({
      accounts: accounts.map((account) => ({
        ...account,
        balance: balances.has(account.account) ? (balances.get(account.account) ?? null) : unused,
      })),
      objects: objects.filter(({ active }) => active !== false),
      texts: textRules,
    });
  });
}
