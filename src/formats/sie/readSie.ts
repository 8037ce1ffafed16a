/**
 * Reads SIE type 1–4 to the letter of SIE 4B, and tolerates what real programs do instead. A file that is not SIE
 * or was cut off is refused; everything else is read, with a finding for each deviation.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { computeKsumma } from "./bytes/ksumma.ts";
import { recogniseOtherFormat } from "./bytes/notSie.ts";
import { endOfText, surveyBytes } from "./bytes/survey.ts";
import { checkContent } from "./checks/checkContent.ts";
import { noteSurvey } from "./checks/encoding.ts";
import { sumRows } from "./columns/sums.ts";
import { createFindingLog } from "./findings/findingLog.ts";
import type { SieProblem } from "./problems.ts";
import { type Scan, createScan } from "./scan/scan.ts";
import { scanRecords } from "./scan/scanRecords.ts";
import type { SieChecksum, SieContent, SieFile } from "./sieFile.ts";
import { recogniseType } from "./sieType.ts";

/** Offsets are 32-bit; beyond this no bookkeeping is that large. */
const mostBytes = 1 << 30;
const byteOrderMarkLength = 3;

/** Reads a file. The bytes are kept, and must not be changed afterwards. */
export function readSie(bytes: Uint8Array): Result<SieFile, SieProblem> {
  if (bytes.length > mostBytes) {
    return refused({ kind: "sie-file-too-large", bytes: bytes.length, most: mostBytes });
  }
  const otherFormat = recogniseOtherFormat(bytes);
  if (otherFormat !== undefined) return refused(otherFormat);
  const survey = surveyBytes(bytes);
  const log = createFindingLog();
  const scan = createScan(bytes, { end: endOfText(bytes), encoding: survey.encoding, log });
  noteSurvey(bytes, survey, log);
  scanRecords(scan, survey.hasByteOrderMark ? byteOrderMarkLength : 0);
  const problem = scan.problem ?? problemOfWhole(scan);
  if (problem !== undefined) return refused(problem);
  const content = contentOf(scan);
  checkContent(content, scan);
  return ok({ ...content, findings: log.list(), findingCounts: log.counts() });
}

function problemOfWhole(scan: Scan): SieProblem | undefined {
  const { marks } = scan;
  if (scan.countByLabel.size === 0) return { kind: "sie-file-not-sie" };
  if (marks.checksumFrom >= 0 && marks.checksumTo < 0) {
    return {
      kind: "sie-file-truncated",
      line: marks.checksumLine,
      lastLine: scan.line,
    };
  }
  return undefined;
}

function contentOf(scan: Scan): SieContent {
  return {
    bytes: scan.bytes,
    encoding: scan.encoding,
    type: recogniseType(scan),
    flag: scan.marks.flag,
    header: scan.header,
    checksum: checksumOf(scan),
    accounts: scan.accounts.list,
    dimensions: Array.from(scan.dimensionsByNumber.values()),
    objects: scan.objects,
    series: scan.series,
    objectLists: scan.objectLists,
    vouchers: scan.vouchers,
    rows: scan.rows,
    balances: scan.balances,
    sums: sumRows(scan.rows, { accounts: scan.accounts.list.length, vouchers: scan.vouchers.length }),
    transRecords: scan.transRecords,
    unknownLabels: Array.from(scan.countByUnknownLabel, ([label, { count, line }]) => ({
      label,
      count,
      line,
    })),
  };
}

function checksumOf(scan: Scan): SieChecksum {
  const { checksumFrom: from, checksumTo: to, statedChecksum: stated } = scan.marks;
  if (from < 0 || to < 0) return { state: "absent", stated, computed: null };
  const computed = computeKsumma(scan.bytes, { from, to });
  return { state: computed === stated ? "correct" : "wrong", stated, computed };
}
