/** What the log tells of transfers. */
import type { Transfer } from "#domain/transfer/transfer.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LogData, LogWriter } from "../log/logWriter.ts";

interface Advance {
  readonly before: Transfer;
  readonly after: Transfer;
}

/** Tells of a change of state that a person would ask about; nothing of the others. */
export async function logAdvance(
  log: LogWriter,
  transaction: Transaction,
  { before, after }: Advance,
): Promise<void> {
  if (before.state === after.state) return;
  const kind = kindOf(after);
  if (kind === null) return;
  const { closingId } = after;
  await log.write(transaction, { by: null, kind, closingId, data: transferData(after) });
}

function kindOf({ state }: Transfer): string | null {
  switch (state) {
    case "transferred":
      return "entry-transferred";
    case "checking":
      return "entry-transfer-unknown";
    case "refused":
      return "entry-transfer-refused";
    case "waits-for-year":
      return "entry-transfer-waits";
    case "queued":
    case "sending":
    case "cancelled":
      return null;
  }
}

/** What the log's sentences fill in. */
export function transferData(transfer: Transfer): LogData {
  const { entrySeries, entryNumber, version, series, receipt, problem, attempt } = transfer;
  return {
    entryId: transfer.entryId,
    number: `${entrySeries}${entryNumber.toString()}`,
    version,
    series,
    voucher: receipt === null ? null : `${series} ${receipt.voucherNumber.toString()}`,
    attempt: attempt?.attempt ?? 0,
    problem: problem?.kind ?? null,
  };
}
