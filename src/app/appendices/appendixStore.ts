/** Port: the appendices of a closing as people have made them, and what each was last computed to say. */
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** The closing that appendices stand in. */
export interface AppendixClosing {
  readonly closingId: string;
  readonly clientId: string;
  readonly fiscalYear: FiscalYear;
  /** The client's closing that ends the day before this one begins. */
  readonly previousClosingId: string | null;
  /** What the figures come from; null before the first import. */
  readonly currentImport: {
    readonly importId: string;
    readonly number: number;
    readonly importedAt: string;
    readonly source: "sie-file" | "fortnox";
  } | null;
}

/** An appendix without what is typed in it. */
export interface AppendixHead {
  readonly appendixId: string;
  readonly number: number;
  readonly kind: AppendixKind;
  /** Empty of a main appendix that nobody has named: its group names it. */
  readonly name: string;
  readonly accounts: readonly string[];
  /** The group of the balance sheet of a main appendix; null of other kinds. */
  readonly group: string | null;
  readonly rolledFrom: string | null;
}

export interface StoredAppendix {
  readonly closingId: string;
  readonly appendix: Appendix;
  readonly version: number;
  readonly changedAt: string;
  /** Null when the program made it. */
  readonly changedBy: Person | null;
  readonly rolledFrom: string | null;
}

export interface NewAppendix {
  readonly appendix: Omit<Appendix, "number" | "asOf">;
  readonly by: string | null;
  readonly rolledFrom: string | null;
}

/** What an appendix was last computed to say. */
export interface SaidAppendix {
  readonly appendixId: string;
  /** Each with a hash of what it says of the account; null where that was not computed yet. */
  readonly sums: readonly {
    readonly account: string;
    readonly amount: Ore | null;
    readonly hash: string | null;
  }[];
  readonly findings: number;
  /** Of all that it says: another hash is another appendix to whoever signed on it. */
  readonly hash: string;
}

export interface AppendixStore {
  readClosing(transaction: Transaction, closingId: string): Promise<AppendixClosing | null>;
  /** Locks the closing's appendices for this transaction: an import that is made current waits, and is waited for. */
  lockClosing(transaction: Transaction, closingId: string): Promise<AppendixClosing | null>;
  /** Reads those that are not removed, in the order of number. */
  readHeads(transaction: Transaction, closingId: string): Promise<readonly AppendixHead[]>;
  /** Reads those of them that are asked for. */
  readAppendices(
    transaction: Transaction,
    closingId: string,
    appendixIds: readonly string[],
  ): Promise<readonly StoredAppendix[]>;
  readAppendix(
    transaction: Transaction,
    place: { readonly closingId: string; readonly appendixId: string },
  ): Promise<StoredAppendix | null>;
  /** Tells which kinds the closing has or has had, so that what somebody removed is not made again. */
  readEverMade(transaction: Transaction, closingId: string): Promise<ReadonlySet<AppendixKind>>;
  /** Lists the appendices of the year before that this closing has or has had one from. */
  readEverRolled(transaction: Transaction, closingId: string): Promise<ReadonlySet<string>>;
  /** Inserts it with the next number of the closing; gives the number. */
  insertAppendix(transaction: Transaction, closing: AppendixClosing, made: NewAppendix): Promise<number>;
  /** Writes what people type, as one version more. */
  updateAppendix(transaction: Transaction, appendix: Appendix, by: string): Promise<void>;
  /** Writes the accounts of a main appendix, which follow the chart: no version of what people type. */
  updateAccounts(transaction: Transaction, appendixId: string, accounts: readonly string[]): Promise<void>;
  removeAppendix(transaction: Transaction, appendixId: string, by: string): Promise<void>;
  /** Reads what each appendix of the closing was last computed to say, by its id. */
  readSaid(transaction: Transaction, closingId: string): Promise<ReadonlyMap<string, SaidAppendix>>;
  writeSaid(transaction: Transaction, said: readonly SaidAppendix[]): Promise<void>;
  /** Reads the hashes of the files of each appendix that has any, by its id. */
  readFileHashes(
    transaction: Transaction,
    closingId: string,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
}
