/** Port: what imports hold of the vouchers that closing entries may have become, and what was recognised in them. */
import type { BookVoucher, VoucherPlace } from "#domain/recognition/books.ts";
import type { RecognisedEntry } from "#domain/recognition/recognise.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** An import, and when its source was read: null of a file, which does not say. */
export interface ReadImport {
  readonly importId: string;
  readonly readAt: string | null;
}

/** An import of a closing, with what else knows of the year after. */
export interface RecognitionGround extends ReadImport {
  /** The year after by the source's own name; null when there is none, or the source does not say. */
  readonly nextYearId: string | null;
  /** The current import of the client's closing of the year after. */
  readonly next: ReadImport | null;
}

/** What people and earlier imports have said of an entry. */
export interface KnownOfEntry {
  readonly entryId: string;
  /** Another import of the closing had it. */
  readonly wasRecognised: boolean;
  /** The voucher that it came back as, after it was handed out. */
  readonly returned: (Pick<VoucherPlace, "series" | "number"> & { readonly at: string }) | null;
  readonly letStand: readonly BookVoucher[];
}

/** A voucher with the marker of an entry. */
export interface FoundVoucher {
  readonly closingId: string;
  readonly entryId: string;
  readonly version: number;
  readonly voucher: VoucherName;
  /** Over the rows as they stand. */
  readonly rowsHash: string;
  /** Whose the entry is, when nobody is known to have accepted it. */
  readonly by: string;
}

export type VoucherName = Pick<VoucherPlace, "series" | "number">;

export interface RecognitionStore {
  /** Null when the import is not the closing's. */
  readGround(
    transaction: Transaction,
    asked: { readonly closingId: string; readonly importId: string },
  ): Promise<RecognitionGround | null>;
  /** Reads every voucher with a marker, and those of the names. */
  readVouchers(
    transaction: Transaction,
    importId: string,
    names: readonly VoucherName[],
  ): Promise<readonly BookVoucher[]>;
  /** Reads those with a marker in the list of the year after. */
  readListed(transaction: Transaction, ground: RecognitionGround): Promise<readonly BookVoucher[]>;
  /** Reads vouchers without a marker that name one of these, and have its amount. */
  readNaming(
    transaction: Transaction,
    importId: string,
    vouchers: readonly BookVoucher[],
  ): Promise<readonly BookVoucher[]>;
  /** Reads vouchers of days and debit sides. */
  readAlike(
    transaction: Transaction,
    importId: string,
    alike: readonly { readonly date: PlainDate; readonly debit: Ore }[],
  ): Promise<readonly BookVoucher[]>;
  readLastNumbers(transaction: Transaction, importId: string): Promise<ReadonlyMap<string, number>>;
  /** Reads what is known of entries before this import. */
  readKnown(
    transaction: Transaction,
    asked: { readonly closingId: string; readonly importId: string },
  ): Promise<readonly KnownOfEntry[]>;
  readRecognised(transaction: Transaction, importId: string): Promise<readonly RecognisedEntry[]>;
  /** Writes what an import says now, in the place of what it said before. */
  writeRecognised(
    transaction: Transaction,
    importId: string,
    recognised: readonly RecognisedEntry[],
  ): Promise<void>;
  /** Lets surplus vouchers of an entry stand; `reversedBy` is the entry that takes it out again. */
  letStand(
    transaction: Transaction,
    stood: {
      readonly entryId: string;
      readonly voucher: BookVoucher;
      readonly reversedBy: string | null;
      readonly by: string;
    },
  ): Promise<void>;
  /**
   * Gives an entry the receipt of the voucher that was found, unless its transfer has one or is about to be sent: it
   * was cancelled, refused, looked for, or forgotten with a backup.
   */
  adopt(transaction: Transaction, found: FoundVoucher): Promise<void>;
  writeReturned(
    transaction: Transaction,
    returned: { readonly entryId: string; readonly voucher: VoucherName; readonly by: string },
  ): Promise<void>;
  /** The current import of the client's closing of the year before. */
  findPrevious(
    transaction: Transaction,
    closingId: string,
  ): Promise<{ readonly closingId: string; readonly importId: string } | null>;
}
