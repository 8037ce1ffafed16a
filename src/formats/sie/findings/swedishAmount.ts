/** Amounts as Swedish text: `−1 250,00` with a real minus and no-break spaces between thousands. */
import { type Ore, renderKronor } from "#domain/money/ore.ts";

const minus = "\u2212";
const noBreakSpace = "\u00a0";

/** Writes öre as kronor and öre for a Swedish reader. */
export function renderSwedishAmount(amount: Ore): string {
  const [kronor = "", decimals = ""] = renderKronor(amount).replace("-", minus).split(".");
  return `${kronor.replaceAll(/\B(?=(\d{3})+$)/g, noBreakSpace)},${decimals}`;
}
