/** Reading vouchers, series and accounts one by one, and writing them. */
import { FortnoxFault, FortnoxShapeError } from "#app/fortnox/faults.ts";
import type { ChangeOutcome, FortnoxBooks, SendGate } from "#app/transfer/fortnoxBooks.ts";
import { readAccount } from "../readers/books.ts";
import { readSeries, readVoucher } from "../readers/vouchers.ts";
import { type CallDeps, fetchJson } from "../transport/fortnoxCalls.ts";
import { sendChange } from "../transport/sendChange.ts";
import { accountBody, seriesBody, voucherBody } from "./voucherBody.ts";

/** Opens the books of the company that the calls' token belongs to. */
export function fortnoxBooks(calls: CallDeps): FortnoxBooks {
  return { ...voucherBooks(calls), ...accountBooks(calls) };
}

type VoucherBooks = Pick<FortnoxBooks, "readVoucher" | "readSeries" | "createVoucher" | "createSeries">;

function voucherBooks(calls: CallDeps): VoucherBooks {
  return {
    readVoucher: ({ yearId, series, number }) =>
      unlessMissing(async () => {
        const path = `/3/vouchers/${encodeURIComponent(series)}/${number.toString()}`;
        const voucher = await fetchJson(calls, { path, query: { financialyear: yearId } }, (json) =>
          readVoucher(json, yearId),
        );
        if (voucher.number !== number || voucher.series !== series) throw otherVoucher(number);
        return voucher;
      }),
    readSeries: (yearId, code) =>
      unlessMissing(() =>
        fetchJson(
          calls,
          { path: `/3/voucherseries/${encodeURIComponent(code)}`, query: { financialyear: yearId } },
          readSeries,
        ),
      ),
    createVoucher: (draft, gate) =>
      sendChange(calls, {
        method: "POST",
        path: "/3/vouchers",
        query: { financialyear: draft.yearId },
        body: voucherBody(draft),
        gate,
        read: (json) => readVoucher(json, draft.yearId),
      }),
    createSeries: (yearId, series) =>
      write(calls, { method: "POST", path: "/3/voucherseries", yearId, body: seriesBody(series) }),
  };
}

type AccountBooks = Pick<FortnoxBooks, "readAccount" | "activateAccount" | "createAccount">;

function accountBooks(calls: CallDeps): AccountBooks {
  const pathOf = (number: string): string => `/3/accounts/${encodeURIComponent(number)}`;
  return {
    readAccount: (yearId, number) =>
      unlessMissing(() =>
        fetchJson(calls, { path: pathOf(number), query: { financialyear: yearId } }, readAccount),
      ),
    activateAccount: (yearId, number) =>
      write(calls, { method: "PUT", path: pathOf(number), yearId, body: { Account: { Active: true } } }),
    createAccount: (yearId, account) =>
      write(calls, { method: "POST", path: "/3/accounts", yearId, body: accountBody(account) }),
  };
}

interface Written {
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly yearId: string;
  readonly body: object;
}

/** A person has asked for it this moment. */
const openGate: SendGate = { open: () => Promise.resolve(true), isOpen: () => true };

function write(calls: CallDeps, { yearId, ...written }: Written): Promise<ChangeOutcome<null>> {
  return sendChange(calls, {
    ...written,
    query: { financialyear: yearId },
    gate: openGate,
    read: () => null,
  });
}

/** Fortnox's word for what does not exist, and the status that goes with it. */
const missingCode = "2000729";
const missingAccountCode = "2000423";

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (fault) {
    if (!(fault instanceof FortnoxFault)) throw fault;
    const isRefused = fault.code === "fortnox-refused";
    const isMissing =
      fault.status === 404 || fault.fortnoxCode === missingCode || fault.fortnoxCode === missingAccountCode;
    if (isRefused && isMissing) return null;
    throw fault;
  }
}

function otherVoucher(number: number): FortnoxShapeError {
  return new FortnoxShapeError({
    path: "Voucher",
    row: null,
    expected: `voucher ${number.toString()}`,
    found: "another",
  });
}
