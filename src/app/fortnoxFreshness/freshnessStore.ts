/** Port: how fresh what was fetched is, as the last look at Fortnox found it. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { UseProblem } from "../fortnox/useFortnox.ts";

/** A closing entry that is in Fortnox by its receipt. */
export interface ExportedVoucher {
  readonly key: string;
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate;
  readonly receivedAt: string;
}

/** A closing's current import, when it was fetched from Fortnox. */
export interface FetchedImport {
  readonly closingId: string;
  readonly importId: string;
  readonly yearId: string;
  /** When its reading began. */
  readonly readAt: string;
}

export interface Freshness {
  /** Null when nobody has looked since the current import. */
  readonly checkedAt: string | null;
  /** Null when it is not known. */
  readonly changedVouchers: number | null;
  readonly problem: UseProblem | null;
}

export interface FreshnessStore {
  /** Reads it with the closing's client; null when there is no such closing. */
  read(
    transaction: Transaction,
    closingId: string,
  ): Promise<{
    readonly clientId: string;
    /** False when the current import, if any, is none of Fortnox's. */
    readonly isFetched: boolean;
    readonly freshness: Freshness;
  } | null>;
  /** Takes the client's look, unless someone has looked within the time; false then. */
  claimLook(transaction: Transaction, clientId: string, withinMs: number): Promise<boolean>;
  listImports(transaction: Transaction, clientId: string): Promise<readonly FetchedImport[]>;
  /** Writes what was found, unless another import has taken the place of this one. */
  write(
    transaction: Transaction,
    fetched: FetchedImport,
    found: Pick<Freshness, "changedVouchers" | "problem">,
  ): Promise<void>;
  /** The dates of an import's vouchers that have any of these names, by `series` and `number`. */
  readVoucherDates(
    transaction: Transaction,
    importId: string,
    names: readonly { readonly series: string; readonly number: string }[],
  ): Promise<
    readonly { readonly series: string; readonly number: string; readonly date: PlainDate | null }[]
  >;
  /** Reads the receipts of closing entries by their keys. */
  readExported(transaction: Transaction, keys: readonly string[]): Promise<readonly ExportedVoucher[]>;
  /** Lists the clients whose connection is thought to work. */
  listConnectedClients(transaction: Transaction): Promise<readonly string[]>;
}
