/** The bars of Skatt per val: lengths from zero, the longest a whole bar, and the amounts in thousands beside them. */
import type { OptionFigures, TaxOption } from "#wire/tax.ts";

export interface PlotBar {
  readonly option: TaxOption;
  /** In hundredths of the longest; null where the option cannot be computed. */
  readonly percent: number | null;
  /** In thousands of kronor, rounded half up. */
  readonly thousands: string | null;
}

/** Computes the bars, in the order of the options. */
export function plotBars(options: readonly OptionFigures[]): readonly PlotBar[] {
  const longest = options.reduce(
    (most, { tax }) => (tax !== null && BigInt(tax) > most ? BigInt(tax) : most),
    0n,
  );
  return options.map(({ option, tax }) => ({
    option,
    percent: tax === null ? null : longest === 0n ? 0 : Number((BigInt(tax) * 100n) / longest),
    thousands: tax === null ? null : String((BigInt(tax) + 500n) / 1000n),
  }));
}
