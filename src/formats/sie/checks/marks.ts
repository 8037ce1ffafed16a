/** Checks what the file says about itself, and that it holds the records its type demands and no others. */
import { balanceRecords } from "../columns/balances.ts";
import type { Scan } from "../scan/scan.ts";
import type { SieContent } from "../sieFile.ts";
import { forbiddenByType, mandatoryByType } from "../sieType.ts";
import { rowKind } from "../columns/rows.ts";

/** Checks flag, type, checksum, labels and the extent of the file. */
export function checkMarks(content: SieContent, scan: Scan): void {
  const { log, marks } = scan;
  if (marks.flag === null) log.add("flag-missing", 0, {});
  if (marks.declaredType === null && content.type !== "1") log.add("type-missing", 0, {});
  if (scan.loneReturns > 0) log.add("lines-ended-by-carriage-return", 0, { lines: scan.loneReturns });
  const { stated, computed } = content.checksum;
  if (stated !== null && computed !== null && stated !== computed) {
    log.add("checksum-differs", marks.checksumLine, { stated, computed });
  }
  for (const { label, count, line } of content.unknownLabels)
    log.add("label-unknown", line, { label, count });
  checkPartYear(content, scan);
  checkRecordsOfType(content, scan);
  if (content.type.startsWith("4") && content.vouchers.length === 0) log.add("no-vouchers", 0, {});
}

function checkPartYear(content: SieContent, scan: Scan): void {
  const through = content.header.coversThrough;
  const year = content.header.years.find(({ yearNo }) => yearNo === 0);
  if (through === null || year === undefined || through >= year.end) return;
  const kind = through < year.start ? "part-year-outside-year" : "part-year";
  scan.log.add(kind, scan.countByLabel.get("OMFATTN")?.line ?? 0, { through });
}

function checkRecordsOfType(content: SieContent, scan: Scan): void {
  const { type } = content;
  for (const label of mandatoryByType[type]) {
    // These two have findings of their own.
    const isNoted = label === "FLAGGA" || label === "SIETYP";
    if (!isNoted && !scan.countByLabel.has(label)) scan.log.add("record-missing", 0, { label, type });
  }
  for (const label of forbiddenByType[type]) {
    const { count, line } = occurrences(content, scan, label);
    if (count > 0) scan.log.add("record-not-in-type", line, { label, type, count });
  }
}

/** Vouchers, rows and balances are counted in their columns, the rest while reading. */
function occurrences(
  content: SieContent,
  scan: Scan,
  label: string,
): { readonly count: number; readonly line: number } {
  const { vouchers, rows, balances } = content;
  if (label === "VER") return { count: vouchers.length, line: vouchers.line[0] ?? 0 };
  if (label === "RTRANS") return countKind(rows, rowKind.added);
  if (label === "BTRANS") return countKind(rows, rowKind.struck);
  if (label === "TRANS") return { count: content.transRecords, line: rows.line[0] ?? 0 };
  const kind = balanceRecords.findIndex((record) => record === label);
  if (kind >= 0) return countKind(balances, kind);
  return scan.countByLabel.get(label) ?? { count: 0, line: 0 };
}

function countKind(
  columns: { readonly length: number; readonly kind: Uint8Array; readonly line: Int32Array },
  kind: number,
): { readonly count: number; readonly line: number } {
  const kinds = columns.kind.subarray(0, columns.length);
  const first = kinds.indexOf(kind);
  if (first < 0) return { count: 0, line: 0 };
  return {
    count: kinds.reduce((count, each) => count + (each === kind ? 1 : 0), 0),
    line: columns.line[first] ?? 0,
  };
}
