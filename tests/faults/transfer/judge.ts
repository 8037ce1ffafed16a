/** What is true after a play: each entry is in Fortnox once, and its transfer says so. */
import type { Transfer } from "#domain/transfer/transfer.ts";
import { type Meddling, vouchersOf } from "./people.ts";
import type { Entry, Town } from "./town.ts";

export interface Wrong {
  readonly kind: "doubled" | "lost" | "wrong-status" | "wrong-receipt" | "open";
  readonly key: string;
  readonly told: string;
}

/** Judges an entry by the last word on its transfer. */
export function judge(
  town: Town,
  entry: Entry,
  { transfer, meddling }: { readonly transfer: Transfer | null; readonly meddling: Meddling },
): readonly Wrong[] {
  const { key } = entry;
  const all = vouchersOf(town).filter(({ comments }) => comments.includes(`SB-${key}-`));
  const ours = all.filter((voucher) => !meddling.copies.has(voucher));
  const numbers = all.map(({ number }) => number);
  const told = `${transfer?.state ?? "none"} ${transfer?.problem?.kind ?? ""} receipt ${String(transfer?.receipt?.voucherNumber)}, in Fortnox ${numbers.join(", ")}`;
  const wrong = (kind: Wrong["kind"]): readonly Wrong[] => [{ kind, key, told }];
  if (ours.length > 1) return wrong("doubled");
  const isDeleted = meddling.deletedKeys.has(key);
  const isEdited = meddling.editedKeys.has(key);
  if (transfer === null || transfer.state === "cancelled")
    return ours.length > 0 ? wrong("wrong-status") : [];
  if (transfer.state === "transferred") {
    if (isDeleted) return [];
    if (ours.length === 0) return wrong("wrong-status");
    return numbers.includes(transfer.receipt?.voucherNumber ?? 0) ? [] : wrong("wrong-receipt");
  }
  if (isEdited && transfer.problem?.kind === "transfer-differs") return [];
  return wrong(ours.length === 0 ? "lost" : "wrong-status");
}
