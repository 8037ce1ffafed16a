/**
 * A SIE file that was read: plain values for what is said once, columns for what is said a million times. Texts
 * of vouchers and rows are decoded when asked for, from the bytes that are kept.
 */
import type { SieEncoding } from "./bytes/encodings.ts";
import type { AccountType } from "./columns/accounts.ts";
import type { BalanceColumns } from "./columns/balances.ts";
import type { ByteRanges } from "./columns/byteRanges.ts";
import type { RowColumns } from "./columns/rows.ts";
import type { RowSums } from "./columns/sums.ts";
import type { VoucherColumns } from "./columns/vouchers.ts";
import type { SieFinding } from "./findings/findingFields.ts";
import type { FindingCount } from "./findings/findingLog.ts";
import type { SieDimension, SieHeader, SieObject, SieType } from "./header.ts";

export interface SieAccount {
  readonly number: string;
  /** From #KONTO; null when the file uses the account without declaring it. */
  readonly name: string | null;
  /** From #KTYP: tillgång, skuld, kostnad, intäkt; null when not said. */
  readonly type: AccountType | null;
  readonly unit: string | null;
  readonly sruCodes: readonly string[];
  /** Where the account is declared, or else first used. */
  readonly line: number;
}

export interface SieChecksum {
  readonly state: "absent" | "correct" | "wrong";
  readonly stated: number | null;
  readonly computed: number | null;
}

export interface SieContent {
  readonly bytes: Uint8Array;
  readonly encoding: SieEncoding;
  readonly type: SieType;
  /** #FLAGGA as written; null when there is none. */
  readonly flag: string | null;
  readonly header: Readonly<SieHeader>;
  readonly checksum: SieChecksum;
  readonly accounts: readonly SieAccount[];
  readonly dimensions: readonly SieDimension[];
  readonly objects: readonly SieObject[];
  readonly series: readonly string[];
  readonly objectLists: ByteRanges;
  readonly vouchers: VoucherColumns;
  readonly rows: RowColumns;
  readonly balances: BalanceColumns;
  readonly sums: RowSums;
  /** #TRANS records in the file, those among them that could not be read included. */
  readonly transRecords: number;
  readonly unknownLabels: readonly {
    readonly label: string;
    readonly count: number;
    readonly line: number;
  }[];
}

export interface SieFile extends SieContent {
  /** The first thousand of each kind, in the order of lines. */
  readonly findings: readonly SieFinding[];
  /** How many there were of each kind. */
  readonly findingCounts: readonly FindingCount[];
}
