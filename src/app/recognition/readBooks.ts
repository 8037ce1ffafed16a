/**
 * The vouchers that entries are looked for among: those of the closing's own import, and of the year after what was
 * read of it last, by the closing's import or by the next closing's own, which knows the rows too.
 */
import type { BookVoucher, Books } from "#domain/recognition/books.ts";
import type { SoughtEntry } from "#domain/recognition/recognise.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { ReadImport, RecognitionGround, RecognitionStore, VoucherName } from "./recognitionStore.ts";

interface BooksOrder {
  readonly ground: RecognitionGround;
  readonly sought: readonly SoughtEntry[];
}

/** Reads them. */
export async function readBooks(
  { recognition }: { readonly recognition: RecognitionStore },
  transaction: Transaction,
  { ground, sought }: BooksOrder,
): Promise<Books> {
  const { importId } = ground;
  const own = await recognition.readVouchers(transaction, importId, receiptsOf(sought, "own"));
  const next = await readNext(recognition, transaction, { ground, sought });
  const naming = await recognition.readNaming(transaction, importId, own);
  return {
    vouchers: [...own, ...naming, ...next],
    knowsNextYear: ground.nextYearId !== null || ground.next !== null,
    lastNumbers:
      ground.readAt === null ? await recognition.readLastNumbers(transaction, importId) : new Map(),
  };
}

/** Which import has the last word on the year after: the closing's, whose list has it, or the next closing's own. */
export function wordOnNextYear(ground: RecognitionGround): ReadImport {
  const { next, nextYearId, readAt } = ground;
  if (next === null) return ground;
  return nextYearId !== null && readAt !== null && (next.readAt ?? "") < readAt ? ground : next;
}

async function readNext(
  recognition: RecognitionStore,
  transaction: Transaction,
  { ground, sought }: BooksOrder,
): Promise<readonly BookVoucher[]> {
  const { importId } = wordOnNextYear(ground);
  if (importId === ground.importId) return recognition.readListed(transaction, ground);
  const vouchers = await recognition.readVouchers(transaction, importId, receiptsOf(sought, "next"));
  const naming = await recognition.readNaming(transaction, importId, vouchers);
  return [...vouchers, ...naming].map((voucher) => ({ ...voucher, year: "next", voucherIndex: null }));
}

function receiptsOf(sought: readonly SoughtEntry[], year: SoughtEntry["year"]): readonly VoucherName[] {
  return sought.flatMap(({ receipt, year: of }) => (receipt === null || of !== year ? [] : [receipt]));
}
