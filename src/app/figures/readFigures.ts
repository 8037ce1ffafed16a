/** Reads the figures of a closing: the result, an account's ledger, a voucher. */
import { type ResultLines, type ResultSums, resultLines } from "#domain/reconciliation/resultLines.ts";
import { adjust, adjustingEntries, unbooked } from "#domain/reconciliation/adjust.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { EntryStandingDeps } from "../entries/entryStanding.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import { type FiguredEntry, accountsOf, readFiguredEntries } from "./figuredEntries.ts";
import type { BookedLedger, FigureStore, LedgerPlace, VoucherWithRows } from "./figureStore.ts";
import { type LedgerPage, ledgerPage } from "./ledgerPage.ts";

export interface FigureDeps extends EntryStandingDeps {
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
  return deps.inFirm(actor.firmId, async (transaction) => {
    const entries = await readFiguredEntries(deps, transaction, closingId);
    const books = await deps.figures.readBalances(transaction, closingId, accountsOf(entries));
    if (books !== null) {
      const { importNumber, booked, chart, fiscalYear } = books;
      const accounts = adjust(booked, adjustingEntries(entries, fiscalYear), chart);
      return ok({ importNumber, ...resultLines(accounts) });
    }
    return (await deps.figures.closingExists(transaction, closingId))
      ? ok({ importNumber: null, ...resultLines([]) })
      : refused({ kind: "not-found" });
  });
}

/** Reads a stretch of an account's ledger. */
export async function readLedger(
  deps: FigureDeps,
  actor: Actor,
  place: LedgerPlace & { readonly closingId: string },
): Promise<Result<LedgerPage, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const entries = await readFiguredEntries(deps, transaction, place.closingId);
    const ledger =
      (await deps.figures.readLedger(transaction, place.closingId, place)) ??
      (await unknownToBooks(deps, transaction, { ...place, entries }));
    if (ledger === null) return refused({ kind: "not-found" });
    return ok(ledgerPage(ledger, adjustingEntries(entries, ledger.fiscalYear), place));
  });
}

/** An account that only entries have. */
async function unknownToBooks(
  { figures }: FigureDeps,
  transaction: Transaction,
  asked: { readonly closingId: string; readonly account: string; readonly entries: readonly FiguredEntry[] },
): Promise<BookedLedger | null> {
  const { closingId, account, entries } = asked;
  const books = await figures.readBalances(transaction, closingId, []);
  if (books === null) return null;
  const { booked, fiscalYear } = books;
  const isUsed = accountsOf(adjustingEntries(entries, fiscalYear)).includes(account);
  return isUsed ? { fiscalYear, balance: unbooked(booked)(account), rows: [] } : null;
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
