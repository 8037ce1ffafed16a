/**
 * Whether a file may be imported into a closing: what forbids it, and what a person must confirm first. The same
 * rules when the file is chosen and when it is imported, because the closing can change in between.
 */
import type { Bookkeeping } from "../bookkeeping/bookkeeping.ts";
import type { VoucherSums } from "../bookkeeping/voucherSums.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { PlainDate } from "../calendar/plainDate.ts";
import {
  type OrganizationNumber,
  namesSameParty,
  renderOrganizationNumber,
} from "../parties/organizationNumber.ts";
import { vouchersOutside } from "./checkVouchers.ts";

export type Obstacle =
  | {
      readonly kind: "other-company";
      readonly fileOrganizationNumber: string;
      readonly fileName: string;
      readonly clientOrganizationNumber: string;
      readonly clientName: string;
    }
  | {
      readonly kind: "other-fiscal-year";
      readonly fileStart: PlainDate;
      readonly fileEnd: PlainDate;
      readonly closingStart: PlainDate;
      readonly closingEnd: PlainDate;
    }
  | { readonly kind: "fiscal-year-invalid"; readonly start: string; readonly end: string }
  | {
      readonly kind: "vouchers-outside-fiscal-year";
      readonly outside: number;
      readonly closingStart: PlainDate;
      readonly closingEnd: PlainDate;
    };

export type Confirmation =
  "organization-number-missing" | "fiscal-year-missing" | "unbalanced-vouchers" | "checksum-wrong";

/** What a file must agree with. */
export interface ImportTarget {
  readonly organizationNumber: OrganizationNumber;
  readonly clientName: string;
  readonly fiscalYear: FiscalYear;
}

/** A file's own words on its year; both null when it says nothing. */
export interface StatedYear {
  readonly start: string | null;
  readonly end: string | null;
}

/** Lists why the bookkeeping may not be imported into the closing; empty when it may. */
export function importObstacles(
  bookkeeping: Bookkeeping,
  stated: StatedYear,
  target: ImportTarget,
): readonly Obstacle[] {
  return [...companyObstacles(bookkeeping, target), ...yearObstacles(bookkeeping, stated, target.fiscalYear)];
}

/** Lists what a person must confirm before the import. */
export function neededConfirmations(
  bookkeeping: Bookkeeping,
  stated: StatedYear,
  found: { readonly sums: VoucherSums; readonly checksumIsWrong: boolean },
): readonly Confirmation[] {
  const needed: Confirmation[] = [];
  if (bookkeeping.organizationNumber === null) needed.push("organization-number-missing");
  if (stated.start === null && stated.end === null) needed.push("fiscal-year-missing");
  if (found.sums.differences.some((difference) => difference !== 0n)) needed.push("unbalanced-vouchers");
  if (found.checksumIsWrong) needed.push("checksum-wrong");
  return needed;
}

function companyObstacles(
  { organizationNumber, companyName }: Bookkeeping,
  target: ImportTarget,
): readonly Obstacle[] {
  if (organizationNumber === null || namesSameParty(target.organizationNumber, organizationNumber)) return [];
  return [
    {
      kind: "other-company",
      fileOrganizationNumber: organizationNumber,
      fileName: companyName,
      clientOrganizationNumber: renderOrganizationNumber(target.organizationNumber),
      clientName: target.clientName,
    },
  ];
}

function yearObstacles(
  { fiscalYear, vouchers }: Bookkeeping,
  stated: StatedYear,
  closing: FiscalYear,
): readonly Obstacle[] {
  const ofClosing = { closingStart: closing.start, closingEnd: closing.end };
  if (fiscalYear !== null) {
    if (fiscalYear.start === closing.start && fiscalYear.end === closing.end) return [];
    return [
      { kind: "other-fiscal-year", fileStart: fiscalYear.start, fileEnd: fiscalYear.end, ...ofClosing },
    ];
  }
  if (stated.start !== null || stated.end !== null) {
    return [{ kind: "fiscal-year-invalid", start: stated.start ?? "", end: stated.end ?? "" }];
  }
  // Without a year of its own the file is taken for the closing's, if every voucher is.
  const outside = Array.from(vouchersOutside(vouchers, closing)).length;
  return outside === 0 ? [] : [{ kind: "vouchers-outside-fiscal-year", outside, ...ofClosing }];
}
