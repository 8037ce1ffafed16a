/** What no appendix may hold, whatever its kind: amounts that are no amounts, and rows that cannot be told apart. */
import type { AppendixContents, AppendixKind } from "#domain/appendices/appendix.ts";
import { type Ore, ore } from "#domain/money/ore.ts";

export type ContentProblem =
  | { readonly kind: "appendix-amount-too-large"; readonly mostOre: Ore }
  | { readonly kind: "appendix-rows-repeated" };

/** A thousand milliards of kronor: as many rows as an appendix may have still sum to what the database can hold. */
const most = ore(100_000_000_000_000n);

/** Checks what somebody typed or pasted. */
export function checkContent<K extends AppendixKind>(
  _kind: K,
  content: AppendixContents[K],
): ContentProblem | null {
  const ids = "rows" in content ? content.rows.map(({ id }) => id) : [];
  if (new Set(ids).size < ids.length) return { kind: "appendix-rows-repeated" };
  return (
    amountsIn(content)
      .map(checkAmount)
      .find((problem) => problem !== null) ?? null
  );
}

/** Checks one amount. */
export function checkAmount(amount: bigint): ContentProblem | null {
  return amount > most || -amount > most ? { kind: "appendix-amount-too-large", mostOre: most } : null;
}

function amountsIn(value: unknown): readonly bigint[] {
  if (typeof value === "bigint") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(amountsIn) : [];
}
