/**
 * Control accounts (kontrollkonton): the accounts that a ledger is held against. A client's own choice goes first, then
 * the accounts that the source says have the task, then those of the BAS chart; only accounts that the year has count.
 */
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Transaction } from "../../firm/inFirm.ts";

export interface NamedAccount {
  readonly account: string;
  readonly name: string;
}

export interface ControlAccounts {
  readonly accounts: readonly NamedAccount[];
  readonly from: "chosen" | "fortnox" | "bas" | "none";
}

export type ControlAccountsBySide = Readonly<Record<LedgerSide, ControlAccounts>>;

/** What speaks for a side's accounts. */
export interface ControlCandidates {
  /** Null without a choice. */
  readonly chosen: readonly string[] | null;
  /** What the source says; null when it says nothing. */
  readonly predefined: string | null;
}

export interface ChartAccount extends NamedAccount {
  /** What the source says of an account whose number tells nothing. */
  readonly type: "asset" | "liability" | "cost" | "income" | null;
}

/** Port: choices of clients, and the chart of a snapshot. */
export interface ControlAccountStore {
  readCandidates(
    transaction: Transaction,
    of: { readonly clientId: string; readonly importId: string | null },
  ): Promise<Readonly<Record<LedgerSide, ControlCandidates>>>;
  /** Reads those of the accounts that the snapshot's year has, or all; in the order of their numbers. */
  readChart(
    transaction: Transaction,
    importId: string,
    accounts?: readonly string[],
  ): Promise<readonly ChartAccount[]>;
  /** Lists the ids of the client's closings. */
  listClosings(transaction: Transaction, clientId: string): Promise<readonly string[]>;
  /** Waits until nobody else chooses for the client. */
  lockChoices(transaction: Transaction, clientId: string): Promise<void>;
  /** Null takes the choice away. */
  writeChoice(
    transaction: Transaction,
    choice: {
      readonly clientId: string;
      readonly side: LedgerSide;
      readonly accounts: readonly string[] | null;
      readonly by: string;
    },
  ): Promise<void>;
}

/** Source: the BAS chart, 1510 Kundfordringar and 2440 Leverantörsskulder. */
const basAccounts: Readonly<Record<LedgerSide, string>> = { customer: "1510", supplier: "2440" };

/** Reads the control accounts of both ledgers. */
export async function readControlAccounts(
  store: ControlAccountStore,
  transaction: Transaction,
  of: { readonly clientId: string; readonly importId: string | null },
): Promise<ControlAccountsBySide> {
  const { customer, supplier } = await store.readCandidates(transaction, of);
  const wanted = [customer, supplier].flatMap(({ chosen, predefined }) => [
    ...(chosen ?? []),
    predefined ?? "",
  ]);
  const known =
    of.importId === null
      ? []
      : await store.readChart(transaction, of.importId, [...wanted, ...Object.values(basAccounts)]);
  return {
    customer: chooseAccounts(customer, basAccounts.customer, known),
    supplier: chooseAccounts(supplier, basAccounts.supplier, known),
  };
}

function chooseAccounts(
  { chosen, predefined }: ControlCandidates,
  bas: string,
  known: readonly NamedAccount[],
): ControlAccounts {
  const named = (accounts: readonly string[]): readonly NamedAccount[] =>
    known.filter(({ account }) => accounts.includes(account)).map(({ account, name }) => ({ account, name }));
  if (chosen !== null) return { accounts: named(chosen), from: "chosen" };
  const proposed = named([predefined ?? ""]);
  if (proposed.length > 0) return { accounts: proposed, from: "fortnox" };
  const usual = named([bas]);
  return { accounts: usual, from: usual.length === 0 ? "none" : "bas" };
}
