/** What a file holds, with true counts, and whether it may be imported: shown before anything is done. */
import { dateOf } from "#domain/bookkeeping/bookkeeping.ts";
import type { VoucherColumns } from "#domain/bookkeeping/bookkeeping.ts";
import { ledgerOrder } from "#domain/bookkeeping/ledgerOrder.ts";
import { voucherSums } from "#domain/bookkeeping/voucherSums.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import {
  type Confirmation,
  type ImportTarget,
  type Obstacle,
  importObstacles,
  neededConfirmations,
} from "#domain/imports/importObstacles.ts";
import { type Result, ok } from "#lib/result.ts";
import type {
  ReadSource,
  SourceFile,
  SourceFindings,
  SourceProblem,
  SourceProfile,
} from "../imports/readSource.ts";

export type PreviewProblem = SourceProblem;

export interface FilePreview {
  readonly profile: SourceProfile;
  readonly companyName: string;
  readonly organizationNumber: string | null;
  readonly fiscalYears: SourceFile["fiscalYears"];
  readonly coversThrough: PlainDate | null;
  readonly vouchers: number;
  readonly rows: number;
  readonly accounts: number;
  readonly series: readonly { readonly series: string; readonly vouchers: number }[];
  readonly firstVoucherDate: PlainDate | null;
  readonly lastVoucherDate: PlainDate | null;
  readonly findings: SourceFindings;
  readonly obstacles: readonly Obstacle[];
  readonly confirmations: readonly Confirmation[];
}

/** Port: previews a file on disk, away from the thread that answers people. */
export interface FilePreviewer {
  preview(path: string, target: ImportTarget | null): Promise<Result<FilePreview, PreviewProblem>>;
}

/** Reads the file and counts; `target` is the closing that it shall go into, when one is known. */
export function previewFile(
  readSource: ReadSource,
  bytes: Uint8Array,
  target: ImportTarget | null,
): Result<FilePreview, PreviewProblem> {
  const read = readSource(bytes);
  if (!read.ok) return read;
  const { bookkeeping, profile, statedYear, fiscalYears, findings } = read.value;
  const { vouchers, accounts } = bookkeeping;
  return ok({
    profile,
    companyName: bookkeeping.companyName,
    organizationNumber: bookkeeping.organizationNumber,
    fiscalYears,
    coversThrough: bookkeeping.coversThrough,
    vouchers: vouchers.count,
    rows: ledgerOrder(vouchers, accounts.length).accountStarts.at(-1) ?? 0,
    accounts: accounts.length,
    series: countSeries(vouchers),
    ...dateRange(vouchers),
    findings,
    obstacles: target === null ? [] : importObstacles(bookkeeping, statedYear, target),
    confirmations: neededConfirmations(bookkeeping, statedYear, {
      sums: voucherSums(vouchers),
      checksumIsWrong: profile.checksum === "wrong",
    }),
  });
}

function countSeries(vouchers: VoucherColumns): FilePreview["series"] {
  const countBySeries = new Map<string, number>();
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const { series } = vouchers.nameOf(voucher);
    countBySeries.set(series, (countBySeries.get(series) ?? 0) + 1);
  }
  return Array.from(countBySeries, ([series, count]) => ({ series, vouchers: count })).toSorted((a, b) =>
    a.series < b.series ? -1 : 1,
  );
}

function dateRange(vouchers: VoucherColumns): Pick<FilePreview, "firstVoucherDate" | "lastVoucherDate"> {
  let [first, last] = [-1, -1];
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const date = vouchers.dates[voucher] ?? 0;
    if (date === 0) continue;
    if (first < 0 || date < (vouchers.dates[first] ?? 0)) first = voucher;
    if (last < 0 || date > (vouchers.dates[last] ?? 0)) last = voucher;
  }
  return {
    firstVoucherDate: first < 0 ? null : dateOf(vouchers, first),
    lastVoucherDate: last < 0 ? null : dateOf(vouchers, last),
  };
}
