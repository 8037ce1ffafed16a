/**
 * How serious each kind of finding is: an error means that something may be lost or wrong, a warning that a
 * person should look, info that the program noticed.
 */
import type { Severity, SieFindingKind } from "./findingFields.ts";

const errors: ReadonlySet<SieFindingKind> = new Set<SieFindingKind>([
  "checksum-differs",
  "checksum-unreadable",
  "line-not-a-record",
  "record-unreadable",
  "row-outside-voucher",
  "type-unknown",
  "voucher-date-unreadable",
  "voucher-not-closed",
  "voucher-unbalanced",
  "year-reversed",
]);

const infos: ReadonlySet<SieFindingKind> = new Set<SieFindingKind>([
  "account-length",
  "fields-extra",
  "lines-ended-by-carriage-return",
  "part-year",
  "record-out-of-order",
  "voucher-number-missing",
]);

/** Tells how serious a kind of finding is. */
export function severityOf(kind: SieFindingKind): Severity {
  if (errors.has(kind)) return "error";
  return infos.has(kind) ? "info" : "warning";
}
