/** Accounts that a person has said to adjust for tax, or not to: the fields of INK2S that take their amounts up. */
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import { type Ore, negateOre } from "../../money/ore.ts";
import type { PreparedBooks } from "../books/prepareBooks.ts";
import type { TaxAccount } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { Treatment } from "../taxReturn.ts";
import type { AskedAccount } from "./askedAccounts.ts";

export interface TreatedAccount {
  readonly account: TaxAccount;
  readonly code: string;
  /** As it stands in the field. */
  readonly amount: Ore;
}

const signByCode = new Map(ink2sFields.map(({ code, sign }) => [code, sign]));

/** A gain that is a loss stands in the other field, for neither can be negative (4.7a and 4.7b). */
const twins = new Map([
  ["7755", "7656"],
  ["7656", "7755"],
]);

/** Lists the accounts that are adjusted, and where. */
export function treatedAccounts(
  { accounts, asked }: PreparedBooks,
  { treatments }: Pick<TaxChoice, "treatments">,
): readonly TreatedAccount[] {
  return Array.from(treatments).flatMap(([number, code]) => {
    const known = asked.find(({ account }) => account.account === number)?.account;
    const account = known ?? accounts.find((one) => one.account === number);
    if (code === null || account === undefined || !/^[3-8]/.test(number)) return [];
    return [{ account, ...standingOf(account, code) }];
  });
}

/** Lists what is asked, and what was answered; an account that nobody would have asked of only when it is adjusted. */
export function treatmentsOf(books: PreparedBooks, { treatments }: TaxChoice): readonly Treatment[] {
  const isAsked = new Set(books.asked.map(({ account }) => account.account));
  const own = treatedAccounts(books, { treatments })
    .filter(({ account }) => !isAsked.has(account.account))
    .map(({ account, code }): AskedAccount => ({ account, code, ground: "number" }));
  return [...books.asked, ...own].map(({ account: { account, name, closing }, code: suggested, ground }) => {
    const answer = treatments.get(account);
    const { code, amount } = standingOf({ closing }, answer ?? suggested);
    const said = answer === undefined ? null : answer === null ? "left" : "field";
    return { account, name, code, kronor: amount / 100n, ground, answer: said };
  });
}

/** Sums what they put in each field, öre cut by field (rule `whole-kronor`). */
export function treatmentFields(treated: readonly TreatedAccount[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { code, amount } of treated) sums.set(code, (sums.get(code) ?? 0n) + amount);
  return new Map(Array.from(sums, ([code, amount]) => [code, amount / 100n]));
}

/** A field that is added takes what is in debit, one that is deducted what is in credit. */
export function standingOf(
  { closing }: Pick<TaxAccount, "closing">,
  code: string,
): { readonly code: string; readonly amount: Ore } {
  const amount = signByCode.get(code) === "-" ? negateOre(closing) : closing;
  const twin = twins.get(code);
  return twin !== undefined && amount < 0n ? { code: twin, amount: negateOre(amount) } : { code, amount };
}
