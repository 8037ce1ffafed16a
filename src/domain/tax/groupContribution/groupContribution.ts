/**
 * Group contributions (koncernbidrag), given and received, booked among the appropriations so that they stand in INK2R 3.19
 * and 3.20. One that is booked straight against equity instead is typed in INK2S 4.4a or 4.6c. Source:
 * inkomstskattelagen (1999:1229) 35 kap. 1–6 §§.
 */
import { negateOre, ore, zeroOre } from "../../money/ore.ts";
import { type TaxAccount, closingOf } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { TaxRule } from "../rules/taxRule.ts";

export type GroupContribution = TaxChoice["groupContribution"];

/** Where each is booked: a debt to the group, or a claim on it. */
export const groupContributionAccounts = {
  given: { debit: "8830", credit: "2860" },
  received: { debit: "1660", credit: "8820" },
} as const;

export const groupContributionRules: readonly TaxRule[] = [{ source: "IL 35 kap. 1–6 §§", certainty: "law" }];

/** What is booked of each, both positive. */
export function bookedGroupContribution(accounts: readonly TaxAccount[]): GroupContribution {
  return {
    given: closingOf(accounts, (account) => /^883\d$/.test(account)),
    received: negateOre(closingOf(accounts, (account) => /^882\d$/.test(account))),
  };
}

/** What is to be booked of each: the whole amount less what is booked; where nothing is said, what is booked stays. */
export function groupContributionToBook(
  { given, received }: GroupContribution,
  accounts: readonly TaxAccount[],
): GroupContribution {
  const booked = bookedGroupContribution(accounts);
  return {
    given: given === 0n ? zeroOre : ore(given - booked.given),
    received: received === 0n ? zeroOre : ore(received - booked.received),
  };
}
