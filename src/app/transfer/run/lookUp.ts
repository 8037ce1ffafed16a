/** Looks for transfers in what was read of their series, and tells what was found. */
import { rowsKey } from "#domain/recognition/bookedRows.ts";
import { lookFor, type SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { Receipt, Transfer } from "#domain/transfer/transfer.ts";
import { hexHash } from "../../snapshots/sha256.ts";
import type { Readers } from "../series/readers.ts";
import type { SeriesReader } from "../series/seriesReader.ts";
import type { Session } from "./session.ts";

/** Looks for those of unknown outcome that are due. */
export async function lookForUnknown(session: Session, readers: Readers): Promise<void> {
  const atMs = await session.nowMs();
  const open = await session.list();
  const due = open.filter(
    ({ state, dueAtMs }) => state === "checking" && dueAtMs !== null && dueAtMs <= atMs,
  );
  for (const transfer of due) {
    await session.stay();
    if (!isOfCompany(transfer, session)) {
      await tellOtherCompany(session, transfer, atMs);
      continue;
    }
    const wanted = open.filter(({ state }) => state === "checking" || state === "queued");
    await lookUp(session, transfer, await readers.readerOf(transfer, wanted));
  }
}

/** Looks for one; gives it as it then stands when it was there, null when it was not. */
export async function lookUp(
  session: Session,
  transfer: Transfer,
  reader: SeriesReader,
): Promise<Transfer | null> {
  const { transferId } = transfer;
  const verdict = lookFor(transfer, reader);
  if (verdict.kind === "absent") {
    await tellAbsent(session, transfer, reader);
    return null;
  }
  const { voucher, others } = verdict;
  if (verdict.kind === "differs") {
    const data = { voucher: nameOf(voucher), others: others.map(nameOf) };
    return session.tell(transferId, { kind: "differs", problem: { kind: "transfer-differs", data } });
  }
  const duplicate = { kind: "transfer-duplicate", data: { others: others.map(nameOf) } };
  reader.claim(voucher, transferId);
  return session.tell(transferId, {
    kind: "found",
    series: voucher.series,
    receipt: await receiptOf(session, voucher),
    problem: others.length === 0 ? null : duplicate,
  });
}

const contradictedWaitMs = 30_000;

/** What a list shows is not absent, though it cannot be read alone: it waits until they agree. */
async function tellAbsent(session: Session, transfer: Transfer, reader: SeriesReader): Promise<void> {
  const { transferId, key } = transfer;
  const atMs = await session.nowMs();
  const { quietMs } = session.deps;
  const problem = { kind: "transfer-unknown", data: {} };
  await session.tell(
    transferId,
    reader.isListedOnly(key)
      ? { kind: "postponed", problem, dueAtMs: atMs + contradictedWaitMs }
      : { kind: "absent", atMs, quietMs },
  );
}

/** Makes the receipt of a voucher that was read, now. */
export async function receiptOf(session: Session, voucher: SeriesVoucher): Promise<Receipt> {
  return {
    voucherNumber: voucher.number,
    receivedAtMs: await session.nowMs(),
    rowsHash: hexHash(session.deps.sha256)(rowsKey(voucher.rows)),
  };
}

/** Tells whether what was sent was sent to the company that is open: it is looked for nowhere else. */
export function isOfCompany({ place, attempt }: Transfer, { held }: Session): boolean {
  if (attempt === null) return true;
  return place?.oauthClientId === held.oauthClientId && place.tenant === held.tenant;
}

const otherCompanyWaitMs = 3_600_000;

async function tellOtherCompany(session: Session, { transferId }: Transfer, atMs: number): Promise<void> {
  await session.tell(transferId, {
    kind: "postponed",
    problem: { kind: "transfer-other-company", data: {} },
    dueAtMs: atMs + otherCompanyWaitMs,
  });
}

function nameOf({ series, number }: SeriesVoucher): string {
  return `${series} ${number.toString()}`;
}
