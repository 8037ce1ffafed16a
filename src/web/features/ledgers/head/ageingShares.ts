/** How much of the open amount is of each age, for the bar and the figures under it. */
import type { LedgerView } from "#wire/ledgers.ts";

export interface AgeingShare {
  readonly bucket: LedgerView["ageing"][number]["bucket"];
  readonly openOre: string;
  /** Of all buckets, in thousandths, rounded half up. */
  readonly permille: number;
  /** Where its part of the bar begins, and how long it is, in thousandths. */
  readonly x: number;
  readonly width: number;
}

/** Shares out the buckets; one that nobody expects is left out while it is empty. */
export function ageingShares(ageing: LedgerView["ageing"]): readonly AgeingShare[] {
  const shown = ageing.filter(({ bucket, items }) => bucket !== "no-due-date" || items > 0);
  const whole = shown.reduce((sum, { openOre }) => sum + BigInt(openOre), 0n);
  let before = 0n;
  return shown.map(({ bucket, openOre }) => {
    const x = thousandths(before, whole);
    before += BigInt(openOre);
    const permille = thousandths(BigInt(openOre), whole);
    return { bucket, openOre, permille, x, width: thousandths(before, whole) - x };
  });
}

/** Whole percent of a share; null when it is more than nothing and less than one. */
export function percentOf({ permille, openOre }: Pick<AgeingShare, "permille" | "openOre">): number | null {
  const percent = Math.floor((permille + 5) / 10);
  return percent === 0 && openOre !== "0" ? null : percent;
}

function thousandths(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 2000n + whole) / (whole * 2n));
}
