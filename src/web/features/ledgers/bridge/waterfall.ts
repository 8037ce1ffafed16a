/**
 * The way from the ledger to the account as a waterfall: a bar per row, where the one before ended. The differences
 * are small beside the balances, so the bars of the totals begin at a break of the axis.
 */
export interface WaterfallBar {
  readonly x: number;
  readonly width: number;
  /** Where the bar above ended, and where this one ends: lines lead there. Null at the ends. */
  readonly fromX: number | null;
  readonly toX: number | null;
}

export interface WaterfallLevels {
  readonly ledgerOre: string;
  readonly stepsOre: readonly string[];
  readonly unexplainedOre: string;
}

export interface Waterfall {
  readonly ledger: WaterfallBar;
  readonly steps: readonly WaterfallBar[];
  readonly rest: WaterfallBar;
  readonly balance: WaterfallBar;
}

export const waterfallPx = { width: 250, height: 27 } as const;
/** Room for the totals up to the lowest level, with the break in it. */
const basePx = 36;
const leastBarPx = 1.5;

/** Lays out the bars. */
export function waterfall({ ledgerOre, stepsOre, unexplainedOre }: WaterfallLevels): Waterfall {
  const levels = [BigInt(ledgerOre)];
  for (const step of [...stepsOre, unexplainedOre]) levels.push((levels.at(-1) ?? 0n) + BigInt(step));
  const xs = placesOf(levels);
  const first = xs[0] ?? basePx;
  const last = xs.at(-1) ?? basePx;
  const steps = xs.slice(1).map((toX, index): WaterfallBar => {
    const fromX = xs[index] ?? basePx;
    const isNothing = levels[index] === levels[index + 1];
    const width = isNothing ? 0 : Math.max(leastBarPx, Math.abs(toX - fromX));
    return { x: Math.min(fromX, toX), width, fromX, toX };
  });
  return {
    ledger: { x: 0, width: first, fromX: null, toX: first },
    steps: steps.slice(0, -1),
    rest: steps.at(-1) ?? { x: last, width: 0, fromX: last, toX: last },
    balance: { x: 0, width: last, fromX: last, toX: null },
  };
}

/** Spreads the levels over the plot, in tenths of a pixel. */
function placesOf(levels: readonly bigint[]): readonly number[] {
  const lowest = levels.reduce((least, level) => (level < least ? level : least));
  const highest = levels.reduce((most, level) => (level > most ? level : most));
  const span = highest - lowest;
  const room = BigInt((waterfallPx.width - basePx - 2) * 10);
  return levels.map((level) =>
    span === 0n ? waterfallPx.width / 2 : basePx + Number(((level - lowest) * room) / span) / 10,
  );
}
