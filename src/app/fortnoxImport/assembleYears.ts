/**
 * The bookkeeping of the closing's year, put together of its own file, the file of the year before, and Fortnox's own
 * chart. Figures of the year before are those of its own file; the closing's file only tells what they were when the
 * year was opened.
 */
import { type AccountFigures, accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import type { Bookkeeping, SourceAccount, StatedBalances } from "#domain/bookkeeping/bookkeeping.ts";
import type { FortnoxAccount } from "../fortnox/books.ts";

const nothingStated: StatedBalances = { opening: null, closing: null, result: null };

/** Puts them together; `previous` is null when the year before was not fetched. */
export function assembleYears(
  own: Bookkeeping,
  previous: Bookkeeping | null,
  chart: ReadonlyMap<string, FortnoxAccount>,
): Bookkeeping {
  const ownByNumber = new Map(own.accounts.map((account) => [account.account, account]));
  const figures = previous === null ? [] : accountFigures(previous);
  const figuresByNumber = new Map(figures.map((figure) => [figure.source.account, figure]));
  const numbers = new Set([...ownByNumber.keys(), ...figuresByNumber.keys(), ...chart.keys()]);
  const accounts = [...numbers].toSorted().map((number): SourceAccount => {
    const before = figuresByNumber.get(number);
    const account = ownByNumber.get(number) ?? unused(number, before, chart.get(number));
    return {
      ...account,
      ...factsOf(account, chart.get(number)),
      previousYear: previous === null ? account.previousYear : statedOf(before),
    };
  });
  const placeByNumber = new Map(accounts.map(({ account }, place) => [account, place]));
  const placeByIndex = own.accounts.map(({ account }) => placeByNumber.get(account) ?? 0);
  const { vouchers } = own;
  return {
    ...own,
    accounts,
    vouchers: {
      ...vouchers,
      accountIndexes: vouchers.accountIndexes.map((index) => placeByIndex[index] ?? 0),
    },
  };
}

/** An account that the closing's file does not have. */
function unused(
  account: string,
  before: AccountFigures | undefined,
  fact: FortnoxAccount | undefined,
): SourceAccount {
  return {
    account,
    name: fact?.name ?? before?.source.name ?? "",
    type: before?.source.type ?? null,
    formCode: null,
    active: null,
    year: nothingStated,
    previousYear: nothingStated,
  };
}

/** Fortnox's own word on the account goes before that of its SIE file. */
function factsOf(
  { name, formCode }: SourceAccount,
  fact: FortnoxAccount | undefined,
): Pick<SourceAccount, "name" | "formCode" | "active"> {
  if (fact === undefined) return { name, formCode, active: null };
  return { name: name === "" ? fact.name : name, formCode: fact.formCode, active: fact.active };
}

function statedOf(before: AccountFigures | undefined): StatedBalances {
  if (before?.inUse !== true) return nothingStated;
  const { isResultAccount, opening, closing } = before;
  return isResultAccount
    ? { opening: null, closing: null, result: closing }
    : { opening, closing, result: null };
}
