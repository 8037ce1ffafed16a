/**
 * Accounts whose amounts may not be deducted, or need not be taken up: proposed where the account's own name states it,
 * asked about where only its number suggests it. Source: inkomstskattelagen (1999:1229) 9 kap. 2, 8 and 9 §§, 16 kap. 2
 * and 18 §§, 24 kap. 35 §.
 */
import { negateOre } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import type { TaxFinding } from "../findings/taxFinding.ts";

const stated: readonly { readonly words: RegExp; readonly classes: RegExp; readonly code: string }[] = [
  { words: /\bej avdrag|\bicke avdrag|\binte avdrag/i, classes: /^[4-8]/, code: "7653" },
  { words: /skattefri|\bej skattepl|\bicke skattepl|\binte skattepl/i, classes: /^[38]/, code: "7754" },
];

/** By BAS: what is usually treated so though the name may not say it. */
const suggested: readonly { readonly accounts: RegExp; readonly code: string }[] = [
  { accounts: /^8(?:0[78]|1[78]|2[78]|3[78])\d$/, code: "7652" },
  { accounts: /^(?:6072|6982|6992|6993|5982|6392|6342|5099|5199|762[23]|7632|8423|699[67])$/, code: "7653" },
  { accounts: /^(?:8314|8254|8284)$/, code: "7754" },
  { accounts: /^(?:801[2-6]|8111|8121|821\d)$/, code: "7753" },
  { accounts: /^(?:802[23]|8122|822\d)$/, code: "7755" },
];

/** Lists them; what is already typed in its field is not asked about. */
export function askedAdjustments(
  accounts: readonly TaxAccount[],
  typed: ReadonlyMap<string, bigint>,
): readonly TaxFinding[] {
  return accounts.flatMap(({ account, name, closing }): readonly TaxFinding[] => {
    if (closing === 0n || !/^[3-8]\d{3}$/.test(account)) return [];
    const byName = stated.find(({ words, classes }) => words.test(name) && classes.test(account));
    const code = byName?.code ?? suggested.find((one) => one.accounts.test(account))?.code;
    if (code === undefined || typed.has(code)) return [];
    const sum = isIncome(code) ? negateOre(closing) : closing;
    const found = { severity: "warning", account, name, code, kronor: (sum / 100n).toString() } as const;
    return [{ kind: byName === undefined ? "adjustment-to-ask" : "adjustment-to-confirm", ...found }];
  });
}

function isIncome(code: string): boolean {
  return code.startsWith("775");
}
