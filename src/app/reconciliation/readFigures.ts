/** Reads the figures of a closing: the result, an account's ledger, a voucher. */
import { type ResultLines, type ResultSums, resultLines } from "#domain/reconciliation/resultLines.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type {
  FigureStore,
  LedgerPage,
  LedgerPlace,
  SnapshotBalances,
  VoucherWithRows,
} from "./figureStore.ts";

export interface FigureDeps {
  readonly inFirm: InFirm;
  readonly figures: FigureStore;
}

type NotFound = { readonly kind: "not-found" };

/** Null before the first import. */
export interface ResultView {
  readonly importNumber: number | null;
  readonly groups: readonly ResultLines[];
  readonly sums: ResultSums;
  readonly earned: ResultSums;
}

/** Reads the result accounts, grouped. */
export async function readResult(
  deps: FigureDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<ResultView, NotFound>> {
  const read = await readBalances(deps, actor, closingId);
  if (!read.ok) return read;
  const { importNumber = null, accounts = [] } = read.value ?? {};
  return ok({ importNumber, ...resultLines(accounts) });
}

/** Reads a stretch of an account's ledger. */
export async function readLedger(
  deps: FigureDeps,
  actor: Actor,
  place: LedgerPlace & { readonly closingId: string },
): Promise<Result<LedgerPage, NotFound>> {
  const page = await deps.inFirm(actor.firmId, (transaction) =>
    deps.figures.readLedger(transaction, place.closingId, place),
  );
  return page === null ? refused({ kind: "not-found" }) : ok(page);
}

/** Reads a voucher with its rows. */
export async function readVoucher(
  deps: FigureDeps,
  actor: Actor,
  asked: { readonly closingId: string; readonly voucherIndex: number },
): Promise<Result<VoucherWithRows, NotFound>> {
  const voucher = await deps.inFirm(actor.firmId, (transaction) =>
    deps.figures.readVoucher(transaction, asked.closingId, asked.voucherIndex),
  );
  return voucher === null ? refused({ kind: "not-found" }) : ok(voucher);
}

async function readBalances(
  { inFirm, figures }: FigureDeps,
  { firmId }: Actor,
  closingId: string,
): Promise<Result<SnapshotBalances | null, NotFound>> {
  return inFirm(firmId, async (transaction) => {
    const balances = await figures.readBalances(transaction, closingId);
    if (balances !== null) return ok(balances);
    return (await figures.closingExists(transaction, closingId)) ? ok(null) : refused({ kind: "not-found" });
  });
}
