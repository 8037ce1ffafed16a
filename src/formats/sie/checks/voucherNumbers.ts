/**
 * Checks the numbering of vouchers. A number is one of its series and fiscal year: the same number may stand in
 * several of both (SIE 4B, #VER 7).
 */
import type { FindingLog } from "../findings/findingLog.ts";
import { dateNumberOf } from "../dates.ts";
import type { SieContent } from "../sieFile.ts";
import { voucherName } from "../view/voucherName.ts";

/** Numbers that are texts are rare; a file of nothing else is compared up to here. */
const mostTexts = 500_000;

interface Sequences {
  /** The sequence (series and year) of each voucher. */
  readonly sequenceByVoucher: Int32Array;
  readonly count: number;
}

/** Notes missing, repeated and descending numbers, and gaps in a file that should hold them all. */
export function checkVoucherNumbers(content: SieContent, log: FindingLog): void {
  const { vouchers } = content;
  if (vouchers.length === 0) return;
  checkTexts(content, log);
  const sequences = sequencesOf(content);
  const isAscending = checkOrder(content, sequences, log);
  const hasGaps = content.type === "4E";
  const last = new Int32Array(sequences.count).fill(-1);
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    const sequence = sequences.sequenceByVoucher[voucher] ?? 0;
    if (Number.isNaN(vouchers.number[voucher]) || isAscending[sequence] === 0) continue;
    const previous = last[sequence] ?? -1;
    if (hasGaps && previous >= 0) noteGap(content, log, { previous, voucher });
    last[sequence] = voucher;
  }
  for (const group of disorderedGroups(content, sequences, isAscending)) {
    checkDisordered(content, log, { group, hasGaps });
  }
}

function sequencesOf(content: SieContent): Sequences {
  const { vouchers, header, series } = content;
  const years = header.years.map(({ start, end }) => ({
    start: dateNumberOf(start),
    end: dateNumberOf(end),
  }));
  const sequenceByVoucher = new Int32Array(vouchers.length);
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    const date = vouchers.date[voucher] ?? 0;
    let year = 0;
    while (year < years.length && !((years[year]?.start ?? 0) <= date && date <= (years[year]?.end ?? 0)))
      year++;
    sequenceByVoucher[voucher] = (vouchers.series[voucher] ?? 0) * (years.length + 1) + year;
  }
  return { sequenceByVoucher, count: series.length * (years.length + 1) };
}

/** Notes each number that is lower than the one before it. Answers 1 for each sequence that strictly ascends. */
function checkOrder(content: SieContent, sequences: Sequences, log: FindingLog): Uint8Array {
  const { vouchers } = content;
  const isAscending = new Uint8Array(sequences.count).fill(1);
  const last = new Float64Array(sequences.count).fill(-1);
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    const sequence = sequences.sequenceByVoucher[voucher] ?? 0;
    const number = vouchers.number[voucher] ?? Number.NaN;
    const previous = last[sequence] ?? -1;
    if (number <= previous) isAscending[sequence] = 0;
    if (number < previous) {
      const name = voucherName(content, voucher);
      log.add("voucher-number-descending", vouchers.line[voucher] ?? 0, {
        ...name,
        previous: previous.toString(),
      });
    }
    if (!Number.isNaN(number)) last[sequence] = number;
  }
  return isAscending;
}

function noteGap(
  content: SieContent,
  log: FindingLog,
  pair: { readonly previous: number; readonly voucher: number },
): void {
  const { number, line } = content.vouchers;
  const [from, to] = [number[pair.previous] ?? 0, number[pair.voucher] ?? 0];
  if (to - from <= 1) return;
  const { series } = voucherName(content, pair.voucher);
  log.add("voucher-number-gap", line[pair.voucher] ?? 0, {
    series,
    after: from.toString(),
    before: to.toString(),
  });
}

/** The vouchers of each sequence that is out of order, by number and then by place. */
function disorderedGroups(
  content: SieContent,
  sequences: Sequences,
  isAscending: Uint8Array,
): readonly (readonly number[])[] {
  const vouchersBySequence = new Map<number, number[]>();
  const { number, length } = content.vouchers;
  for (let voucher = 0; voucher < length; voucher++) {
    const sequence = sequences.sequenceByVoucher[voucher] ?? 0;
    if (isAscending[sequence] === 1 || Number.isNaN(number[voucher])) continue;
    const group = vouchersBySequence.get(sequence);
    if (group === undefined) vouchersBySequence.set(sequence, [voucher]);
    else group.push(voucher);
  }
  const numberOf = (voucher: number): number => number[voucher] ?? 0;
  return Array.from(vouchersBySequence.values(), (group) => group.sort((a, b) => numberOf(a) - numberOf(b)));
}

function checkDisordered(
  content: SieContent,
  log: FindingLog,
  { group, hasGaps }: { readonly group: readonly number[]; readonly hasGaps: boolean },
): void {
  const { number, line } = content.vouchers;
  let first = group[0] ?? 0;
  for (const voucher of group.slice(1)) {
    if (number[voucher] === number[first]) {
      const name = voucherName(content, voucher);
      log.add("voucher-duplicate", line[voucher] ?? 0, { ...name, firstLine: line[first] ?? 0 });
      continue;
    }
    if (hasGaps) noteGap(content, log, { previous: first, voucher });
    first = voucher;
  }
}

/** Numbers that are missing, or are no plain number: these are compared as texts. */
function checkTexts(content: SieContent, log: FindingLog): void {
  const { vouchers } = content;
  const lineByName = new Map<string, number>();
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    if (!Number.isNaN(vouchers.number[voucher])) continue;
    const name = voucherName(content, voucher);
    const line = vouchers.line[voucher] ?? 0;
    if (name.number === "") {
      log.add("voucher-number-missing", line, { series: name.series });
      continue;
    }
    const year = Math.floor((vouchers.date[voucher] ?? 0) / 10_000);
    const key = JSON.stringify([year, name.series, name.number]);
    const firstLine = lineByName.get(key);
    if (firstLine === undefined) {
      if (lineByName.size < mostTexts) lineByName.set(key, line);
    } else log.add("voucher-duplicate", line, { ...name, firstLine });
  }
}
