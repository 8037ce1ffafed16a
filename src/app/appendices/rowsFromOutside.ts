/**
 * Makes rows of an appendix's kind from what somebody pastes or drops, or picks from an account's ledger. Nothing is
 * stored: the rows come back with the content that holds them.
 */
import { randomUUID } from "node:crypto";
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import type { BookedRow, PickedVoucher } from "#domain/appendices/kindRules.ts";
import type { PasteFinding, PasteProblem } from "#formats/paste/pasteFinding.ts";
import { type PastedRows, readPastedRows } from "#formats/paste/readPastedRows.ts";
import { readTaxAccount } from "#formats/paste/readTaxAccount.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { AppendixDeps, AppendixPlace, NotFound } from "./appendixDeps.ts";
import type { ContentOf } from "./changeAppendix.ts";

export interface RowsMade {
  readonly typed: Extract<ContentOf, { kind: "specification" | "bank" | "tax-account" | "accrual" }>;
  readonly rowCount: number;
  readonly findings: readonly PasteFinding[];
}

type TakesNoRows = { readonly kind: "appendix-takes-no-rows" };
export type PasteRowsProblem = NotFound | TakesNoRows | PasteProblem;
export type PickRowsProblem = NotFound | TakesNoRows;

type PastedRow = PastedRows["rows"][number];
type ReadDeps = Pick<AppendixDeps, "inFirm" | "appendices" | "context">;

/** Reads pasted text into rows. */
export async function pasteRows(
  deps: ReadDeps,
  actor: Actor,
  { text, ...place }: AppendixPlace & { readonly text: string },
): Promise<Result<RowsMade, PasteRowsProblem>> {
  const appendix = await findAppendix(deps, actor, place);
  if (appendix === null) return refused({ kind: "not-found" });
  if (appendix.kind === taxAccount) return pasteTaxAccount(text);
  const makeRows = pastedRowsByKind[appendix.kind];
  if (makeRows === undefined) return refused({ kind: "appendix-takes-no-rows" });
  const read = readPastedRows(text);
  if (!read.ok) return read;
  const { rows, findings } = read.value;
  return ok({ typed: makeRows(rows), rowCount: rows.length, findings });
}

/** Makes rows of rows in an account's ledger, with their vouchers. */
export async function pickRows(
  deps: ReadDeps,
  actor: Actor,
  asked: AppendixPlace & { readonly account: string; readonly positions: readonly number[] },
): Promise<Result<RowsMade, PickRowsProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<RowsMade, PickRowsProblem>> => {
    const closing = await deps.appendices.readClosing(transaction, asked.closingId);
    const stored = closing === null ? null : await deps.appendices.readAppendix(transaction, asked);
    const importId = closing?.currentImport?.importId;
    if (stored === null || importId === undefined) return refused({ kind: "not-found" });
    const makeRows = pickedRowsByKind[stored.appendix.kind];
    if (makeRows === undefined) return refused({ kind: "appendix-takes-no-rows" });
    const { account, positions } = asked;
    const rows = await deps.context.readRowsAt(transaction, importId, { account, positions });
    if (rows.length < new Set(positions).size) return refused({ kind: "not-found" });
    return ok({ typed: makeRows(rows, stored.appendix), rowCount: rows.length, findings: [] });
  });
}

const taxAccount = "tax-account";

const pastedRowsByKind: Partial<Record<AppendixKind, (rows: readonly PastedRow[]) => RowsMade["typed"]>> = {
  specification: (pasted) => ({
    kind: "specification",
    content: { rows: pasted.map((row) => ({ ...cellsOf(row), voucher: null })) },
  }),
  // What is booked is picked from the ledger; what is pasted comes from the bank.
  bank: (pasted) => ({
    kind: "bank",
    content: {
      statements: [],
      rows: pasted.map((row) => ({ ...cellsOf(row), stands: "only-on-statement", voucher: null })),
    },
  }),
  accrual: (pasted) => ({
    kind: "accrual",
    content: {
      rows: pasted.map((row) => {
        const { id, text, account, date, amount } = cellsOf(row);
        return { id, text, account, amount, from: row.from ?? date, to: row.to, basis: null, timing: null };
      }),
    },
  }),
};

interface Cells extends Pick<PastedRow, "text" | "reference" | "account" | "date" | "amount"> {
  readonly id: string;
}

const [mostText, mostReference] = [500, 200];

function cellsOf({ text, reference, account, date, amount }: PastedRow): Cells {
  return {
    id: randomUUID(),
    text: text.slice(0, mostText),
    reference: reference.slice(0, mostReference),
    account,
    date,
    amount,
  };
}

function pasteTaxAccount(text: string): Result<RowsMade, PasteProblem> {
  const read = readTaxAccount(text);
  if (!read.ok) return read;
  const { from, through, openingBalance, closingBalance, transactions, findings } = read.value;
  const rows = transactions.map(({ date, text: words, amount, balance }) => {
    return { id: randomUUID(), date, text: words.slice(0, mostText), amount, balance };
  });
  const content = { from, through, openingBalance, closingBalance, transactions: rows };
  return ok({ typed: { kind: taxAccount, content }, rowCount: rows.length, findings });
}

type PickedBy = (rows: readonly BookedRow[], appendix: Appendix) => RowsMade["typed"];

const pickedRowsByKind: Partial<Record<AppendixKind, PickedBy>> = {
  specification: (rows, appendix) => ({
    kind: "specification",
    content: { rows: rows.map((row) => pickedRow(row, appendix)) },
  }),
  bank: (rows, appendix) => ({
    kind: "bank",
    content: {
      statements: [],
      rows: rows.map((row) => ({ ...pickedRow(row, appendix), stands: "only-booked" })),
    },
  }),
};

function pickedRow(
  { account, date, text, series, number, amount }: BookedRow,
  { accounts }: Appendix,
): Cells & { readonly voucher: PickedVoucher } {
  return {
    id: randomUUID(),
    text: text.slice(0, mostText),
    reference: "",
    account: accounts.length === 1 && accounts[0] === account ? null : account,
    date,
    voucher: { series, number },
    amount,
  };
}

async function findAppendix(
  { inFirm, appendices }: ReadDeps,
  { firmId }: Actor,
  place: AppendixPlace,
): Promise<Appendix | null> {
  return inFirm(firmId, async (transaction) => {
    const stored = await appendices.readAppendix(transaction, place);
    return stored?.appendix ?? null;
  });
}
