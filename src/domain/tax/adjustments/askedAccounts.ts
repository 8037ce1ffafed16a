/**
 * Accounts whose amounts may not be deducted, or need not be taken up: proposed where the account's own name states it,
 * asked about where its number, or a word, only suggests it.
 */
import type { TaxAccount } from "../taxBooks.ts";
import { treatmentRuleOf } from "./treatmentRuleOf.ts";

export interface AskedAccount {
  readonly account: TaxAccount;
  /** The field of INK2S that takes its amount up, if it is adjusted. */
  readonly code: string;
  readonly ground: "name" | "number";
}

/** Tells whether an account of classes 3–8 is such a one; null of others, and of one without an amount. */
export function askedAccount(account: TaxAccount): AskedAccount | null {
  if (account.closing === 0n || account.account < "3" || account.account >= "9") return null;
  const found = treatmentRuleOf(account);
  return found === null ? null : { account, code: found.rule.code, ground: found.ground };
}
