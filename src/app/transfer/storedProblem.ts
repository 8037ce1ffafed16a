/** A problem as it is stored with a transfer: its kind, and its data beside it. */
import type { TransferProblem } from "#domain/transfer/transfer.ts";

/** Takes the kind of a problem apart from its data. */
export function asStored({ kind, ...data }: { readonly kind: string }): TransferProblem {
  return { kind, data };
}
