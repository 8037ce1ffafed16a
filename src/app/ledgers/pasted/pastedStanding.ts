/** A pasted list as it stands: the day that was laid out when it was pasted, and its bridge to the accounts of today. */
import { contains } from "#domain/calendar/fiscalYear.ts";
import { isTiedToBalance } from "#domain/ledger/list/cashMethod.ts";
import { invariant } from "#lib/invariant.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { LedgerStores, NoBridgeProblem } from "../compute/computeLedger.ts";
import { readControlAccounts } from "../control/controlAccounts.ts";
import type { LedgerGround } from "../ledgerGround.ts";
import type { StoredDay } from "../ledgerRow.ts";
import type { BuiltBridge } from "../storedBridge.ts";
import { pastedBridge } from "./pastedBridge.ts";

export interface PastedStanding {
  readonly day: StoredDay;
  /** Null when there is none; `problem` tells why. */
  readonly bridge: BuiltBridge | null;
  readonly problem: NoBridgeProblem | { readonly kind: "nothing-imported" } | null;
}

/** Reads it; there is one. */
export async function readPastedLedger(
  { ledgers, control }: LedgerStores,
  transaction: Transaction,
  ground: LedgerGround,
): Promise<PastedStanding> {
  const { closingId, clientId, side, pasted, snapshot, fiscalYear } = ground;
  invariant(pasted !== null, "Only what was pasted is read.");
  const { asOf } = pasted;
  const day = await ledgers.findDay(transaction, { closingId, side, asOf });
  invariant(day !== null, "A list is laid out when it is pasted.");
  if (snapshot === null) return { day, bridge: null, problem: { kind: "nothing-imported" } };
  const { importId, yearId, accountingMethod } = snapshot;
  if (!isTiedToBalance(accountingMethod))
    return { day, bridge: null, problem: { kind: "ledger-cash-method" } };
  if (!contains(fiscalYear, asOf)) {
    return { day, bridge: null, problem: { kind: "bridge-outside-year", asOf, end: fiscalYear.end } };
  }
  const bySide = await readControlAccounts(control, transaction, { clientId, importId });
  const accounts = bySide[side].accounts.map(({ account }) => account);
  if (accounts.length === 0) return { day, bridge: null, problem: { kind: "control-account-missing" } };
  const question = { importId, fiscalYear, yearId, accounts };
  const books = await ledgers.readControlBooks(transaction, question, []);
  return { day, bridge: pastedBridge({ side, open: day.open, asOf, control: books }), problem: null };
}
