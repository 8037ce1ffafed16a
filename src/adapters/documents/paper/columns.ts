/** Columns of a paper's tables, and how an amount is written in them. */
import { ore } from "#domain/money/ore.ts";
import { renderSwedishAmount } from "#formats/sie/findings/swedishAmount.ts";
import type { PaperColumn } from "./paper.ts";

/** Takes what the others leave. */
export const wide = (title: string): PaperColumn => ({ title, align: "left", isWide: true });
export const left = (title: string): PaperColumn => ({ title, align: "left", isWide: false });
export const right = (title: string): PaperColumn => ({ title, align: "right", isWide: false });

/** Writes an amount; what is not known is a dash, never zero. */
export function amountText(amount: bigint | null): string {
  return amount === null ? "–" : renderSwedishAmount(ore(amount));
}
