/**
 * Accounts whose amounts may not be deducted, or need not be taken up: proposed where the account's own name states it,
 * asked about where only its number suggests it. Source: inkomstskattelagen (1999:1229) 9 kap. 2, 8 and 9 §§, 16 kap. 2
 * and 18 §§, 24 kap. 35 §.
 */
import type { TaxAccount } from "../taxBooks.ts";

export interface AskedAccount {
  readonly account: TaxAccount;
  /** The field of INK2S that takes its amount up, if it is adjusted. */
  readonly code: string;
  readonly ground: "name" | "number";
}

const stated: readonly { readonly words: RegExp; readonly classes: string; readonly code: string }[] = [
  { words: /\bej avdrag|\bicke avdrag|\binte avdrag/i, classes: "45678", code: "7653" },
  { words: /skattefri|\bej skattepl|\bicke skattepl|\binte skattepl/i, classes: "38", code: "7754" },
];

/** Names that have nothing of this are not looked at more. */
const someWord = /avdrag|skattefri|skattepl/i;

/** By BAS: what is usually treated so though the name may not say it. */
const suggested: readonly { readonly accounts: RegExp; readonly code: string }[] = [
  { accounts: /^8(?:0[78]|1[78]|2[78]|3[78])\d$/, code: "7652" },
  { accounts: /^(?:6072|6982|6992|6993|5982|6392|6342|5099|5199|762[23]|7632|8423|699[67])$/, code: "7653" },
  { accounts: /^(?:8314|8254|8284)$/, code: "7754" },
  { accounts: /^(?:801[2-6]|8111|8121|821\d)$/, code: "7753" },
  { accounts: /^(?:802[23]|8122|822\d)$/, code: "7755" },
];
const codeByAccount: readonly (string | undefined)[] = Array.from({ length: 9000 }, (_, account) => {
  return suggested.find(({ accounts }) => accounts.test(String(account)))?.code;
});

/** Tells whether an account of classes 3–8 is such a one; null of others, and of one without an amount. */
export function askedAccount(account: TaxAccount): AskedAccount | null {
  if (account.closing === 0n || account.account.length !== 4) return null;
  const byName = someWord.test(account.name)
    ? stated.find(
        ({ words, classes }) => words.test(account.name) && classes.includes(account.account.charAt(0)),
      )
    : undefined;
  const code = byName?.code ?? codeByAccount[Number(account.account)];
  return code === undefined ? null : { account, code, ground: byName === undefined ? "number" : "name" };
}
