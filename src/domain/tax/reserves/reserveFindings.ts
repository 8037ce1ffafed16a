/** What is to be said of reserves: those that are wrong, unknown, too old, raised when reversed, or allocated too much. */
import { ore, zeroOre } from "../../money/ore.ts";
import type { TaxFinding } from "../findings/taxFinding.ts";
import { type TaxAccount, type TaxBooks, closingOf } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { reversedOf } from "./reserveTable.ts";
import { type Reserve, isOverdue, mustBeReversed, upliftOf } from "./taxReserves.ts";

/** Lists it, of reserves as they are with the entries posted. */
export function reserveFindings(
  { fiscalYear }: Pick<TaxBooks, "fiscalYear">,
  reserves: readonly Reserve[],
  choice: TaxChoice,
): readonly TaxFinding[] {
  return reserves.flatMap((reserve): readonly TaxFinding[] => [
    ...negative(reserve),
    ...age(reserve),
    ...uplift(reserve, fiscalYear, choice),
    ...ownReversal(reserve, choice),
  ]);
}

/**
 * Tells reserves that have changed by something else than what is booked in the income statement (8810–8819): an opening
 * balance that is missing, most often, without which neither standard income nor reversal is computed.
 */
export function reserveChangeFindings(
  reserves: readonly Reserve[],
  accounts: readonly TaxAccount[],
): readonly TaxFinding[] {
  const changed = reserves.reduce((sum, { opening, closing }) => sum + closing - opening, 0n);
  const amountOre = ore(changed - closingOf(accounts, (account) => /^881\d$/.test(account)));
  return amountOre === 0n ? [] : [{ kind: "reserve-change-unexplained", severity: "warning", amountOre }];
}

function negative({ account, name, opening, closing }: Reserve): readonly TaxFinding[] {
  if (opening >= 0n && closing >= 0n) return [];
  const amountOre = closing < 0n ? closing : opening;
  return [{ kind: "reserve-negative", severity: "error", account, name, amountOre }];
}

function age(reserve: Reserve): readonly TaxFinding[] {
  const { account, name, closing, madeYear, age: years } = reserve;
  const about = { account, name };
  if (madeYear === null || years === null) {
    return [{ kind: "reserve-year-unknown", severity: "error", ...about, amountOre: closing }];
  }
  const findings: TaxFinding[] = [];
  if (isOverdue(reserve))
    findings.push({ kind: "reserve-overdue", severity: "warning", ...about, madeYear, age: years });
  if (mustBeReversed(reserve) && closing > 0n) {
    const data = { ...about, madeYear, amountOre: closing };
    findings.push({ kind: "reserve-to-be-reversed", severity: "warning", ...data });
  }
  return findings;
}

function uplift(
  reserve: Reserve,
  year: TaxBooks["fiscalYear"],
  { typed, confirmsUplift }: TaxChoice,
): readonly TaxFinding[] {
  const raised = upliftOf(reserve, reversedOf(reserve), year);
  if (raised === null || raised.kronor === 0n || typed.has("7673") || confirmsUplift) return [];
  const { account, name } = reserve;
  const figures = { percent: raised.percent.toString(), kronor: raised.kronor.toString() };
  return [{ kind: "uplift-to-confirm", severity: "warning", account, name, ...figures }];
}

/** The reversal of the option Egen is never more than what there is. */
function ownReversal({ account, name, opening }: Reserve, { choice, own }: TaxChoice): readonly TaxFinding[] {
  const wanted = choice === "own" ? (own.reversals.get(account) ?? zeroOre) : zeroOre;
  if (wanted === 0n || (wanted > 0n && wanted <= opening)) return [];
  return [
    { kind: "reversal-above-reserve", severity: "error", account, name, amountOre: wanted, mostOre: opening },
  ];
}
