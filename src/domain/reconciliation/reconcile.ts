/**
 * The reconciliation table (avstämning): the balance accounts grouped as the balance sheet, and whether it balances
 * when the result that is not booked yet is counted in.
 */
import { type BalanceGroup, balanceGroups } from "../chart/accountGroups.data.ts";
import { type AccountPlace, type AccountType, placeOfAccount } from "../chart/accountPlace.ts";
import { type BookedFigures, type Figures, sumFigures } from "./figures.ts";

/** An account of a snapshot with what the books say of it. */
export interface BookedBalance extends BookedFigures {
  readonly account: string;
  readonly name: string;
  /** What the source says of an account whose number tells nothing. */
  readonly type: AccountType | null;
  /** Rows in the account's ledger. */
  readonly rows: number;
}

/** An account of a closing with its figures, closing entries included (`adjust`). */
export type AccountBalance = BookedBalance & Figures;

export interface BalanceLines {
  readonly key: BalanceGroup | "unplaced";
  readonly sums: Figures;
  readonly accounts: readonly AccountBalance[];
}

export interface BalanceSide {
  readonly groups: readonly BalanceLines[];
  readonly sums: Figures;
}

export interface Reconciliation {
  readonly assets: BalanceSide;
  readonly equityAndLiabilities: BalanceSide;
  readonly unplaced: readonly BalanceLines[];
  /** What the result accounts sum to: zero once the result is booked against equity (8999 and 2099). */
  readonly result: Figures;
  /** Both sides and the result: zero when the books balance. */
  readonly balance: Figures;
}

/** Groups accounts, given in the order of their numbers, as the balance sheet. */
export function reconcile(accounts: readonly AccountBalance[]): Reconciliation {
  const placed = accounts.map((account) => ({ account, place: placeOf(account) }));
  const inGroup = (key: BalanceGroup): readonly AccountBalance[] =>
    placed
      .filter(({ place }) => place.statement === "balance" && place.group === key)
      .map(({ account }) => account);
  const side = (name: (typeof balanceGroups)[number]["side"]): BalanceSide => {
    const groups = balanceGroups
      .filter((group) => group.side === name)
      .map(({ key }) => lines(key, inGroup(key)))
      .filter((group) => group.accounts.length > 0);
    return { groups, sums: sumFigures(groups.map(({ sums }) => sums)) };
  };
  const withStatement = (statement: AccountPlace["statement"]): readonly AccountBalance[] =>
    placed.filter(({ place }) => place.statement === statement).map(({ account }) => account);
  const assets = side("assets");
  const equityAndLiabilities = side("equity-and-liabilities");
  const unplaced = withStatement("none");
  const result = sumFigures(withStatement("result"));
  return {
    assets,
    equityAndLiabilities,
    unplaced: unplaced.length === 0 ? [] : [lines("unplaced", unplaced)],
    result,
    balance: sumFigures([assets.sums, equityAndLiabilities.sums, result]),
  };
}

function lines(key: BalanceLines["key"], accounts: readonly AccountBalance[]): BalanceLines {
  return { key, sums: sumFigures(accounts), accounts };
}

function placeOf({ account, type }: AccountBalance): AccountPlace {
  return placeOfAccount(account, type ?? undefined);
}
