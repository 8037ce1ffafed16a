/**
 * Tax to pay (Skatt att betala): the year's taxes by the books with the entries posted, less the preliminary tax (2518)
 * and what stands on the tax account (1630).
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { PlainDate } from "../../calendar/plainDate.ts";
import { type Ore, negateOre, ore, sumOre, zeroOre } from "../../money/ore.ts";
import type { Trace, TraceTerm } from "../../trace/trace.ts";
import { type TaxAccount, closingOf } from "../taxBooks.ts";
import type { TaxRule } from "../rules/taxRule.ts";
import { payDay } from "./payDay.ts";

/** Skatt att betala: computed tax less what the books have paid. */
export interface TaxToPay {
  readonly computed: Ore;
  /** 2518 and 1630, debit positive; null when the books have no such account. */
  readonly preliminary: Ore | null;
  readonly taxAccount: Ore | null;
  /** Negative is to get back. */
  readonly left: Ore;
  /** Null when the rules at hand do not tell. */
  readonly payBy: PlainDate | null;
  /** What is paid in by `payBy`; the rest has a later day that the rules at hand do not tell. */
  readonly payByAmount: Ore;
  readonly rules: readonly TaxRule[];
  readonly trace: Trace;
}

/** The accounts of tax hold something else than this year's tax less the preliminary: last year's, as a rule. */
export type TaxToPayFinding = {
  readonly kind: "tax-liability-differs";
  readonly severity: "warning";
  /** Debit positive: so much more stands there. */
  readonly amountOre: Ore;
};

/** Cost of the year's taxes that one decision settles: on the result, property, pension costs and returns on pensions. */
const costs = /^(?:891\d|5191|753[023]|755\d)$/;
const isLiability = (account: string): boolean => /^251\d$/.test(account);
const isPreliminary = (account: string): boolean => account === "2518";
/** 2850 is the same account at Skatteverket, where the books keep it among debts. */
const isTaxAccount = (account: string): boolean => /^(?:163\d|2850)$/.test(account);

/** Computes it of a trial balance in which the entries of the choice are posted. */
export function taxToPay(accounts: readonly TaxAccount[], { end }: FiscalYear): TaxToPay {
  const taxes = accounts.filter(({ account, closing }) => costs.test(account) && closing !== 0n);
  const computed = sumOre(taxes.map(({ closing }) => closing));
  const preliminary = heldOn(accounts, isPreliminary);
  const taxAccount = heldOn(accounts, isTaxAccount);
  const left = ore(computed - (preliminary ?? 0n) - (taxAccount ?? 0n));
  const { payBy, amount, rule } = payDay(left, end);
  const paid = accounts.filter(
    ({ account, closing }) => (isPreliminary(account) || isTaxAccount(account)) && closing !== 0n,
  );
  return {
    ...{ computed, preliminary, taxAccount, left, payBy, payByAmount: amount },
    rules: [rule],
    trace: {
      formula: "tax-to-pay",
      terms: [...taxes.map((one) => term(one, "+")), ...paid.map((one) => term(one, "-"))],
      result: left,
      rounding: null,
    },
  };
}

/** What the books have on accounts of a kind, debit positive; null when they have no such account. */
function heldOn(accounts: readonly TaxAccount[], isOfKind: (account: string) => boolean): Ore | null {
  return accounts.some(({ account }) => isOfKind(account)) ? closingOf(accounts, isOfKind) : null;
}

function term({ account, name, closing }: TaxAccount, operator: "+" | "-"): TraceTerm {
  const text = `${account} ${name}`.trim();
  return { label: "account", name: text, operator, amount: closing, link: { kind: "account", account } };
}

/** Tells whether 2510–2519 hold this year's tax less the preliminary tax (debit positive), of books with the entries posted. */
export function liabilityFindings(
  accounts: readonly TaxAccount[],
  preliminary: Ore,
): readonly TaxToPayFinding[] {
  const owed = closingOf(accounts, (account) => costs.test(account)) - preliminary;
  const amountOre = ore(closingOf(accounts, isLiability) + owed);
  return amountOre === 0n ? [] : [{ kind: "tax-liability-differs", severity: "warning", amountOre }];
}

/**
 * The rows that move the sub-accounts of tax (2511–2519) to 2510, of books in which the entries are posted; they sum to
 * zero, and there are none when nothing stands on them.
 */
export function gatherTax(
  accounts: readonly TaxAccount[],
): readonly { readonly account: string; readonly amount: Ore }[] {
  const moved = accounts
    .filter(({ account, closing }) => isLiability(account) && account !== "2510" && closing !== 0n)
    .map(({ account, closing }) => ({ account, amount: negateOre(closing) }));
  const sum = sumOre(moved.map(({ amount }) => amount));
  const gathered = sum === zeroOre ? [] : [{ account: "2510", amount: negateOre(sum) }];
  return [...moved, ...gathered];
}
