/** Reads once what all the appendices to be computed need of books and ledgers, and gives each its own part. */
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import type {
  AppendixContext,
  BalanceOfAccount,
  BookedRow,
  LedgerOnAccounts,
  OtherAppendix,
  PickedVoucher,
} from "#domain/appendices/kindRules.ts";
import type { TaxForAppendix } from "#domain/appendices/tax/taxOnAccounts.ts";
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { type AdjustingEntry, adjust } from "#domain/reconciliation/adjust.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import type { EntryStandingDeps } from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { TaxGroundDeps } from "../tax/readTaxGround.ts";
import { type LedgerSupport, readLedgerSupport, readSupportItems } from "../ledgers/ledgerSupport.ts";
import type { LedgerStores } from "../ledgers/compute/computeLedger.ts";
import { accountsOf as accountsOfEntries, readAdjusting } from "../figures/figuredEntries.ts";
import { readTaxForAppendix } from "./taxForAppendix.ts";
import type { ContextStore } from "./contextStore.ts";

export interface GroundDeps extends LedgerStores, EntryStandingDeps, TaxGroundDeps {
  readonly context: ContextStore;
}

/** What is the same for all appendices of a closing. */
export interface FigureGround {
  readonly closing: AppendixClosing;
  /** The accounts in use, and those of the appendices; closing entries included. */
  readonly balances: readonly AccountBalance[];
  readonly voucherIndexes: ReadonlyMap<string, number>;
  readonly bookedRows: readonly BookedRow[];
  readonly supports: readonly LedgerSupport[];
  readonly ledgers: ReadonlyMap<LedgerSide, LedgerOnAccounts>;
  /** Null when no appendix looks at it. */
  readonly tax: TaxForAppendix | null;
}

/** Reads it; the parts that no appendix looks at are empty. */
export async function readFigureGround(
  deps: GroundDeps,
  transaction: Transaction,
  asked: { readonly closing: AppendixClosing; readonly appendices: readonly Appendix[] },
): Promise<FigureGround> {
  const { closing, appendices } = asked;
  const importId = closing.currentImport?.importId;
  const { context } = deps;
  const ledgers = await readLedgers(deps, transaction, asked);
  if (importId === undefined) {
    return { closing, balances: [], voucherIndexes: new Map(), bookedRows: [], ...ledgers, tax: null };
  }
  const accounts = accountsOf(appendices);
  const picked = appendices.flatMap(({ content }) => pickedVouchers(content));
  const needing = appendices.filter(({ kind }) => appendixKinds[kind].needs.bookedRows);
  const rowsOf = accountsOf(needing);
  const found = picked.length === 0 ? [] : await context.findVouchers(transaction, importId, picked);
  const entries = await readAdjusting(deps, transaction, closing);
  const booked = rowsOf.length === 0 ? [] : await context.readBookedRows(transaction, importId, rowsOf);
  return {
    closing,
    balances: await readBalances(deps, transaction, { importId, accounts, entries }),
    voucherIndexes: new Map(found.map((voucher) => [nameOf(voucher), voucher.voucherIndex])),
    bookedRows: [...booked, ...entries.flatMap((entry) => bookedRowsOf(entry, rowsOf))],
    ...ledgers,
    tax: appendices.some(({ kind }) => needsTax(kind))
      ? await readTaxForAppendix(deps, transaction, closing.closingId)
      : null,
  };
}

function needsTax(kind: AppendixKind): boolean {
  return appendixKinds[kind].needs.tax === true;
}

/** Reads the accounts in use and those asked for as they are shown, closing entries included. */
export async function readBalances(
  { context }: Pick<GroundDeps, "context">,
  transaction: Transaction,
  asked: {
    readonly importId: string;
    readonly accounts: readonly string[];
    readonly entries: readonly AdjustingEntry[];
  },
): Promise<readonly AccountBalance[]> {
  const { importId, accounts, entries } = asked;
  const read = [...new Set([...accounts, ...accountsOfEntries(entries)])];
  return adjust(await context.readBalances(transaction, importId, read), entries);
}

/** What an entry has on accounts, as rows in the books are seen: no appendix can tell it is not there yet. */
function bookedRowsOf(
  { entryId, number, date, text, rows }: AdjustingEntry,
  accounts: readonly string[],
): readonly BookedRow[] {
  const [series, place] = [number.slice(0, 1), number.slice(1)];
  return rows
    .filter(({ account }) => accounts.includes(account))
    .map((row) => {
      const said = row.text === "" ? text : row.text;
      const { account, amount } = row;
      return { account, amount, date, text: said, series, number: place, voucherIndex: null, entryId };
    });
}

/** Gives one appendix what it is computed against. */
export function contextOf(
  ground: FigureGround,
  appendix: Appendix,
  others: readonly OtherAppendix[],
): AppendixContext {
  const { kind, accounts, asOf, overrides } = appendix;
  const { ledger } = appendixKinds[kind].needs;
  return {
    accounts,
    asOf,
    overrides,
    fiscalYear: ground.closing.fiscalYear,
    balances: balancesOf(ground, appendix),
    voucherIndexOf: (voucher) => ground.voucherIndexes.get(nameOf(voucher)) ?? null,
    bookedRows: ground.bookedRows.filter(({ account }) => accounts.includes(account)),
    ledger: ledger === null ? null : (ground.ledgers.get(ledger) ?? null),
    others,
    ...(ground.tax === null ? {} : { tax: ground.tax }),
  };
}

/** Tells the balance of an account; unknown when the snapshot does not have it. */
export function balanceOf(ground: Pick<FigureGround, "balances">, account: string): BalanceOfAccount {
  const found = ground.balances.find((balance) => balance.account === account);
  return {
    account,
    name: found?.name ?? "",
    opening: found?.opening ?? null,
    closing: found?.closing ?? null,
  };
}

function balancesOf(ground: FigureGround, appendix: Appendix): readonly BalanceOfAccount[] {
  if (appendix.kind !== "main") return appendix.accounts.map((account) => balanceOf(ground, account));
  const { group } = appendix.content;
  return ground.balances.filter((balance) => groupOf(balance) === group);
}

/** The group of the balance sheet that an account is in; null when it is in none. */
export function groupOf({ account, type }: Pick<AccountBalance, "account" | "type">): string | null {
  const place = placeOfAccount(account, type ?? undefined);
  return place.statement === "balance" ? place.group : null;
}

/** Both ledgers are read for those who show one; the items of a bridge only for those shown. */
async function readLedgers(
  deps: GroundDeps,
  transaction: Transaction,
  { closing, appendices }: { readonly closing: AppendixClosing; readonly appendices: readonly Appendix[] },
): Promise<Pick<FigureGround, "supports" | "ledgers">> {
  const sides = new Set(appendices.flatMap(({ kind }) => sideOf(kind) ?? []));
  if (sides.size === 0) return { supports: [], ledgers: new Map() };
  const supports = await readLedgerSupport(deps, transaction, { closingId: closing.closingId });
  const ledgers = new Map<LedgerSide, LedgerOnAccounts>();
  for (const support of supports) {
    const { side, problem, accounts } = support;
    if (!sides.has(side) || problem !== null) continue;
    ledgers.set(side, { side, accounts, items: await readSupportItems(deps, transaction, support) });
  }
  return { supports, ledgers };
}

/** Which ledger a kind shows; null for other kinds. */
export function sideOf(kind: AppendixKind): LedgerSide | null {
  return appendixKinds[kind].needs.ledger;
}

function accountsOf(appendices: readonly Appendix[]): readonly string[] {
  return [...new Set(appendices.flatMap(({ accounts }) => accounts))];
}

function nameOf({ series, number }: PickedVoucher): string {
  return `${series}\n${number}`;
}

/** The vouchers that rows of any kind were picked from. */
function pickedVouchers(content: Appendix["content"]): readonly PickedVoucher[] {
  if (!("rows" in content)) return [];
  return content.rows.flatMap((row) => ("voucher" in row && row.voucher !== null ? [row.voucher] : []));
}
