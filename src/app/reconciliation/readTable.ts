/** Reads the reconciliation table (avstämning): every balance account with what supports it and how it stands. */
import type { Ore } from "#domain/money/ore.ts";
import { progressOf } from "#domain/progress/groupProgress.ts";
import { type Figures, sumKnown } from "#domain/reconciliation/figures.ts";
import type { BalanceLines } from "#domain/reconciliation/reconcile.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import { type StandingDeps, readStanding } from "../signOff/signOffDeps.ts";
import type { AccountStanding, Standing } from "./standing.ts";

export interface TableDeps extends StandingDeps {
  readonly inFirm: InFirm;
}

export interface TableProgress {
  readonly accounts: number;
  readonly settled: number;
  /** Never netted: how many, and the amount when there is one alone. */
  readonly differences: { readonly count: number; readonly only: Ore | null };
}

export interface TableSums {
  readonly sums: Figures & { readonly reconciled: Ore | null };
  readonly progress: TableProgress;
}

export interface TableGroup extends TableSums {
  readonly key: BalanceLines["key"];
  readonly accounts: readonly AccountStanding[];
}

export interface TableSide extends TableSums {
  readonly groups: readonly TableGroup[];
}

export interface Table {
  readonly standing: Standing;
  readonly assets: TableSide;
  readonly equityAndLiabilities: TableSide;
  readonly unplaced: readonly TableGroup[];
  readonly progress: TableProgress;
}

/** Reads it in the order of the balance sheet. */
export async function readTable(
  deps: TableDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<Table, { readonly kind: "not-found" }>> {
  const standing = await deps.inFirm(actor.firmId, (transaction) =>
    readStanding(deps, transaction, closingId),
  );
  return standing === null ? refused({ kind: "not-found" }) : ok(tableOf(standing));
}

/** Lays out how a closing stands as the table shows it. */
export function tableOf(standing: Standing): Table {
  const group = ({ key, sums, accounts }: BalanceLines): TableGroup => {
    const lines = accounts.flatMap(({ account }) => standing.accounts.get(account) ?? []);
    return {
      key,
      accounts: lines,
      sums: { ...sums, reconciled: supportOf(lines) },
      progress: countOf(lines),
    };
  };
  const side = ({ groups, sums }: Standing["table"]["assets"]): TableSide => {
    const laidOut = groups.map(group);
    const lines = laidOut.flatMap(({ accounts }) => accounts);
    return { groups: laidOut, sums: { ...sums, reconciled: supportOf(lines) }, progress: countOf(lines) };
  };
  const { assets, equityAndLiabilities, unplaced } = standing.table;
  return {
    standing,
    assets: side(assets),
    equityAndLiabilities: side(equityAndLiabilities),
    unplaced: unplaced.map(group),
    progress: countOf(Array.from(standing.accounts.values())),
  };
}

/** What supports accounts together; an account that agrees by being empty takes no support. */
function supportOf(lines: readonly AccountStanding[]): Ore | null {
  return sumKnown(lines.filter(({ isIdle }) => !isIdle).map(({ reconciled }) => reconciled));
}

function countOf(lines: readonly AccountStanding[]): TableProgress {
  const { accounts, settled } = progressOf(lines);
  const differing = lines.filter(({ difference }) => difference !== null && difference !== 0n);
  const [first = null] = differing;
  return {
    accounts,
    settled,
    differences: {
      count: differing.length,
      only: differing.length === 1 ? (first?.difference ?? null) : null,
    },
  };
}
