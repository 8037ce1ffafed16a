/** The reserves of a trial balance, and what is to be said of each. */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { type Ore, negateOre, ore, sumOre } from "../../money/ore.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import type { TaxBooks } from "../taxBooks.ts";
import type { TaxFinding } from "../findings/taxFinding.ts";
import {
  type Reserve,
  isOverdue,
  isReserveAccount,
  mostAllocation,
  mustBeReversed,
  reserveOf,
  standardIncome,
  upliftOf,
} from "./taxReserves.ts";

/** Lists them in the order of their accounts. */
export function reservesOf(
  { accounts, fiscalYear, knownYears }: TaxBooks,
  saidYears: ReadonlyMap<string, number>,
): readonly Reserve[] {
  return accounts
    .filter(
      ({ account, opening, closing }) => isReserveAccount(account) && (opening !== 0n || closing !== 0n),
    )
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
    .map(({ account, name, opening, closing }) =>
      reserveOf(
        { account, name, opening: negateOre(opening), closing: negateOre(closing) },
        { fiscalYear, knownYears, saidYears },
      ),
    );
}

/** Computes the standard income on what stood when the year began, in whole kronor. */
export function standardIncomeOf(reserves: readonly Reserve[], rules: TaxRules, year: FiscalYear): bigint {
  const opening = sumOre(reserves.map((reserve) => reserve.opening));
  return opening <= 0n ? 0n : standardIncome(opening, rules, year);
}

/** What was reversed of a reserve in the year. */
export function reversedOf({ opening, closing }: Reserve): Ore {
  return ore(opening > closing ? opening - closing : 0n);
}

/** Tells of reserves that are wrong, unknown, too old, or raised when they are reversed. */
export function reserveFindings(
  { fiscalYear, accounts }: TaxBooks,
  reserves: readonly Reserve[],
  { typed, surplus }: { readonly typed: ReadonlyMap<string, bigint>; readonly surplus: bigint },
): readonly TaxFinding[] {
  const findings: TaxFinding[] = [];
  for (const reserve of reserves) {
    const { account, name, closing, opening, madeYear, age } = reserve;
    const about = { account, name };
    if (closing < 0n || opening < 0n) {
      const amountOre = closing < 0n ? closing : opening;
      findings.push({ kind: "reserve-negative", severity: "error", ...about, amountOre });
    }
    if (madeYear === null || age === null) {
      findings.push({ kind: "reserve-year-unknown", severity: "error", ...about, amountOre: closing });
      continue;
    }
    if (isOverdue(reserve))
      findings.push({ kind: "reserve-overdue", severity: "warning", ...about, madeYear, age });
    if (mustBeReversed(reserve) && closing > 0n) {
      findings.push({
        kind: "reserve-to-be-reversed",
        severity: "warning",
        ...about,
        madeYear,
        amountOre: closing,
      });
    }
    const uplift = upliftOf(reserve, reversedOf(reserve), fiscalYear);
    if (uplift !== null && uplift.kronor > 0n && !typed.has("7673")) {
      const figures = { percent: uplift.percent.toString(), kronor: uplift.kronor.toString() };
      findings.push({ kind: "uplift-to-confirm", severity: "warning", ...about, ...figures });
    }
  }
  return [...findings, ...allocationFinding(accounts, surplus)];
}

/** The surplus before the allocation is what is left and what was allocated. */
function allocationFinding(accounts: TaxBooks["accounts"], surplus: bigint): readonly TaxFinding[] {
  const allocated = (accounts.find(({ account }) => account === "8811")?.closing ?? 0n) / 100n;
  const most = mostAllocation(surplus + allocated);
  if (allocated <= most) return [];
  const figures = { kronor: allocated.toString(), most: most.toString() };
  return [{ kind: "allocation-above-limit", severity: "error", ...figures }];
}
