/** Checks of the tax return: that every account has its field, that codes agree, and that the books are as tax computed. */
import type { TaxOnAccount, TaxOnAccounts } from "../appendices/tax/taxOnAccounts.ts";
import { type Ore, ore } from "../money/ore.ts";
import { type ClosingCheck, couldNotRun, finding, found } from "./closingCheck.ts";

export const taxCheckNames = [
  "accounts-without-form-field",
  "form-codes-differ",
  "books-as-tax-computed",
] as const;

interface About {
  readonly account: string;
  readonly name: string;
}

export interface TaxCheckGround {
  /** Accounts with an amount and without a field. */
  readonly unplaced: readonly (About & { readonly amountOre: Ore })[];
  /** Accounts whose code is not that of the chart. */
  readonly differing: readonly (About & { readonly given: string; readonly used: string })[];
  /** What the option that is chosen leaves on each account. */
  readonly tax: TaxOnAccounts;
  /** UB as it stands, by account, debit positive. */
  readonly closings: ReadonlyMap<string, Ore>;
}

/** Runs them. */
export function checkTax({ unplaced, differing, tax, closings }: TaxCheckGround): readonly ClosingCheck[] {
  return [checkFields(unplaced), checkCodes(differing), checkBooks(tax, closings)];
}

function checkFields(unplaced: TaxCheckGround["unplaced"]): ClosingCheck {
  return found(
    "accounts-without-form-field",
    unplaced.map(({ account, name, amountOre }) =>
      finding({ account, text: name, actual: amountOre, amount: amountOre }),
    ),
    { ok: "accounts-have-form-field", attention: "accounts-lack-form-field" },
  );
}

function checkCodes(differing: TaxCheckGround["differing"]): ClosingCheck {
  return found(
    "form-codes-differ",
    differing.map(({ account, name, given, used }) =>
      finding({ account, text: `${name} ${given} → ${used}`.trim() }),
    ),
    { ok: "form-codes-agree", attention: "form-codes-disagree" },
  );
}

/** The entries of the choice are what they were computed to be, and nobody has booked beside them. */
function checkBooks(tax: TaxOnAccounts, closings: ReadonlyMap<string, Ore>): ClosingCheck {
  const name = "books-as-tax-computed";
  if (!tax.isChosen) return couldNotRun(name, "no-tax-option-chosen");
  const differing = Array.from(tax.accounts.values()).filter(
    (one) => one.closing !== closingOf(one, closings),
  );
  const findings = differing
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
    .map((one) => {
      const actual = closingOf(one, closings);
      const { account, name: text, closing: expected } = one;
      return finding({ account, text, expected, actual, amount: ore(actual - expected) });
    });
  return found(name, findings, { ok: "books-are-as-computed", attention: "books-differ-from-computed" });
}

function closingOf({ account }: TaxOnAccount, closings: ReadonlyMap<string, Ore>): Ore {
  return closings.get(account) ?? ore(0n);
}
