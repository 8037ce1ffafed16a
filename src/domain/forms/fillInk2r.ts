/**
 * INK2R filled from a trial balance. Each field is the sum of its öre, cut to whole kronor toward zero (rule
 * `whole-kronor`); the result is the sum of the cut rows 3.1–3.25, and what the cutting leaves between the two sides of
 * the balance sheet goes to free equity (7302, rule `form-rounding`). The result of the year is in equity whether it is
 * booked or not, so that the form is the same before and after.
 */
import { type Ore, ore } from "../money/ore.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { FormFinding } from "./formFinding.ts";
import type { FormPlace } from "./placeAccount.ts";
import { type FormAccount, type PlacedAccounts, isOfResult, placeAccounts } from "./placedAccounts.ts";
import { ink2rFields } from "./fields/ink2r.data.ts";

/** Whole kronor by code of the field, positive as the form prints them; zero is left out. */
export type Fields = ReadonlyMap<string, bigint>;

export interface Ink2r {
  readonly fields: Fields;
  /** What stands in each field before it is cut, debit positive. */
  readonly exact: ReadonlyMap<string, Ore>;
  /** The accounts of each field, for where it comes from. */
  readonly accounts: ReadonlyMap<string, readonly FormAccount[]>;
  /** Profit positive. */
  readonly result: bigint;
  readonly assets: bigint;
  readonly equityAndLiabilities: bigint;
  /** Öresavrundning: what 7302 took up. */
  readonly rounding: bigint;
  readonly findings: readonly FormFinding[];
}

export type Ink2rProblem =
  | { readonly kind: "trial-balance-uneven"; readonly differenceOre: Ore }
  | { readonly kind: "form-rounding-too-large"; readonly kronor: string };

const freeEquity = "7302";

/** Fills it; a trial balance that does not balance is refused with what it is out by. */
export function fillInk2r(accounts: readonly FormAccount[]): Result<Ink2r, Ink2rProblem> {
  return fillPlaced(placeAccounts(accounts));
}

/** Fills it from accounts that are in their places already. */
export function fillPlaced({ heaps, suspects }: PlacedAccounts): Result<Ink2r, Ink2rProblem> {
  let [difference, unbooked] = [0n, 0n];
  const exact = new Map<string, Ore>();
  const byCode = new Map<string, readonly FormAccount[]>();
  for (const [place, { sum, accounts }] of heaps) {
    difference += sum;
    // What the income statement sums to, its closing included, is the result that equity lacks: debit is a loss.
    if (isOfResult(place)) unbooked += sum;
    const code = codeAt(place, sum);
    if (code === null || accounts.length === 0) continue;
    const before = byCode.get(code);
    exact.set(code, ore((exact.get(code) ?? 0n) + sum));
    byCode.set(code, before === undefined ? accounts : [...before, ...accounts]);
  }
  if (difference !== 0n) return refused({ kind: "trial-balance-uneven", differenceOre: ore(difference) });
  const findings = suspects.flatMap((one) => one.findings);
  const filled = { ...fieldsOf(exact, unbooked), exact, accounts: byCode, findings };
  const isWhole = findings.every(({ severity }) => severity !== "error");
  const { fields, rounding } = filled;
  // No field is cut by more than a krona.
  if (isWhole && (rounding > BigInt(fields.size) || rounding < -BigInt(fields.size))) {
    return refused({ kind: "form-rounding-too-large", kronor: rounding.toString() });
  }
  return ok(filled);
}

function codeAt(place: FormPlace | string, sum: bigint): string | null {
  if (typeof place === "string" || place.kind === "result") return null;
  if (place.kind === "field") return place.code;
  return sum > 0n ? place.debit : place.credit;
}

/** From what stands in each field, debit positive; equity has not got the result that is not booked. */
function fieldsOf(
  exact: ReadonlyMap<string, bigint>,
  unbooked: bigint,
): Omit<Ink2r, "accounts" | "exact" | "findings"> {
  const fields = new Map<string, bigint>();
  const sides = { asset: 0n, "equity-liability": 0n, income: 0n, cost: 0n };
  for (const { code, side } of ink2rFields) {
    const sum = exact.get(code) ?? 0n;
    const shown = side === "asset" || side === "cost" ? sum : -sum;
    const amount = (code === freeEquity ? shown - unbooked : shown) / 100n;
    sides[side] += amount;
    if (amount !== 0n || code === freeEquity) fields.set(code, amount);
  }
  const result = sides.income - sides.cost;
  const rounding = sides.asset - sides["equity-liability"];
  const equity = (fields.get(freeEquity) ?? 0n) + rounding;
  if (equity === 0n) fields.delete(freeEquity);
  else fields.set(freeEquity, equity);
  if (result !== 0n) fields.set(result > 0n ? "7450" : "7550", result > 0n ? result : -result);
  return {
    fields,
    result,
    assets: sides.asset,
    equityAndLiabilities: sides["equity-liability"] + rounding,
    rounding,
  };
}
