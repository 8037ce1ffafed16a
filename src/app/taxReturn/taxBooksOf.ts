/** A source's bookkeeping as the trial balance that a tax return is made of. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { parsePlainDate } from "#domain/calendar/plainDate.ts";
import { accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import type { Ink2rProblem } from "#domain/forms/fillInk2r.ts";
import { fieldOf } from "#domain/forms/placeAccount.ts";
import { type Ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import type { TaxAccount, TaxBooks } from "#domain/tax/taxBooks.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { SourceFile } from "../imports/readSource.ts";

export type TaxBooksProblem =
  | { readonly kind: "fiscal-year-unknown" }
  | { readonly kind: "balance-unknown"; readonly account: string }
  | { readonly kind: "company-form-not-supported"; readonly companyForm: string };

/** Of the balances that the source states, whatever its vouchers sum to. */
export type UnevenBalances = Extract<Ink2rProblem, { readonly kind: "trial-balance-uneven" }>;

/** Gives the trial balance; a balance that the source does not give is refused, never taken for zero. */
export function taxBooksOf({
  bookkeeping,
  profile,
  fiscalYears,
}: Pick<SourceFile, "bookkeeping" | "profile" | "fiscalYears">): Result<
  TaxBooks,
  TaxBooksProblem | UnevenBalances
> {
  const { fiscalYear } = bookkeeping;
  const { companyForm } = profile;
  if (fiscalYear === null) return refused({ kind: "fiscal-year-unknown" });
  if (companyForm !== null && companyForm !== "limited-company") {
    return refused({ kind: "company-form-not-supported", companyForm });
  }
  const figures = accountFigures(bookkeeping);
  const differenceOre = sumOre(figures.map(({ stated }) => stated ?? zeroOre));
  if (differenceOre !== 0n) return refused({ kind: "trial-balance-uneven", differenceOre });
  const accounts = taxAccountsOf(
    figures.flatMap(({ source, opening, closing, stated, isResultAccount, inUse }) => {
      const { account, name, formCode } = source;
      const amount = closing ?? stated;
      const balance = {
        account,
        name,
        formCode,
        isResultAccount,
        opening: opening ?? zeroOre,
        closing: amount,
      };
      return inUse ? [{ ...balance, chosen: null }] : [];
    }),
  );
  if (!accounts.ok) return accounts;
  const knownYears = fiscalYears
    .filter(({ index }) => index < 0)
    .flatMap(({ start, end }): readonly FiscalYear[] => {
      const [first, last] = [parsePlainDate(start), parsePlainDate(end)];
      return first === undefined || last === undefined ? [] : [{ start: first, end: last }];
    });
  return ok({ fiscalYear, knownYears, accounts: accounts.value });
}

/** An account in use, as a source has it. */
export interface TaxBalance {
  readonly account: string;
  readonly name: string;
  readonly isResultAccount: boolean;
  readonly opening: Ore;
  /** Null is unknown. */
  readonly closing: Ore | null;
  /** Codes of the source with spaces between. */
  readonly formCode: string | null;
  /** The client's own field. */
  readonly chosen: string | null;
}

/** Gives the accounts of the trial balance; refuses one whose balance is unknown. */
export function taxAccountsOf(
  balances: readonly TaxBalance[],
): Result<readonly TaxAccount[], Extract<TaxBooksProblem, { readonly kind: "balance-unknown" }>> {
  const accounts: TaxAccount[] = [];
  for (const { account, name, isResultAccount, opening, closing, formCode, chosen } of balances) {
    if (closing === null) return refused({ kind: "balance-unknown", account });
    const given = usedCode(formCode);
    accounts.push({ account, name, opening: isResultAccount ? zeroOre : opening, closing, chosen, given });
  }
  return ok(accounts);
}

/** A source may have codes of several forms on an account: the one of INK2R is meant. */
function usedCode(codes: string | null): string | null {
  const all = codes?.split(/[\s,;]+/).filter((code) => code !== "") ?? [];
  return all.find((code) => fieldOf(code) !== undefined) ?? all[0] ?? null;
}
