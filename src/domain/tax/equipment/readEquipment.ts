/**
 * What the books show of equipment: its value when the year began and when it ended, what was bought, whether something
 * was sold, and the reserve. The trial balance holds no single purchases: what was bought and sold on one account is seen
 * as one sum, and then it is told that it is.
 */
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { isEquipment, isLeftOut, isWrittenOff } from "./equipmentAccounts.ts";
import { type ReservePair, isEquipmentReserve, isOtherReserve, reservePairOf } from "./reservePair.ts";

export interface Equipment {
  /** By the books, debit positive. */
  readonly openingBookValue: Ore;
  readonly bookValue: Ore;
  /** The excess depreciation, credit positive, as it is booked now. */
  readonly openingReserve: Ore;
  readonly reserve: Ore;
  /** What accounts of cost went up by. */
  readonly acquired: Ore;
  /** What they went down by, where it was not depreciation booked straight on them. */
  readonly sold: Ore;
  /** A gain or a loss on a sale is booked (397x, 797x), or more was written off than the accounts of depreciation took. */
  readonly saleSign: "booked" | "suspected" | null;
  readonly pair: ReservePair;
  /** Accounts that are counted, with what they hold; for Varifrån?. */
  readonly accounts: readonly TaxAccount[];
  /** Accounts that hold something and are not counted. */
  readonly leftOut: readonly TaxAccount[];
}

/** Reads it from a trial balance; null when there is neither equipment nor a reserve of it. */
export function readEquipment(all: readonly TaxAccount[]): Equipment | null {
  const holds = ({ opening, closing }: TaxAccount): boolean => opening !== 0n || closing !== 0n;
  const accounts = all.filter((one) => isEquipment(one) && holds(one));
  const reserves = all.filter((one) => isEquipmentReserve(one.account) && holds(one));
  if (accounts.length === 0 && reserves.length === 0) return null;
  const isReserveElsewhere = ({ account }: TaxAccount): boolean => isOtherReserve(account);
  return {
    openingBookValue: sum(accounts, ({ opening }) => opening),
    bookValue: sum(accounts, ({ closing }) => closing),
    openingReserve: sum(reserves, ({ opening }) => negateOre(opening)),
    reserve: sum(reserves, ({ closing }) => negateOre(closing)),
    ...readMoves(accounts, all),
    pair: reservePairOf(all),
    accounts,
    leftOut: all.filter((one) => (isLeftOut(one) || isReserveElsewhere(one)) && holds(one)),
  };
}

function readMoves(
  equipment: readonly TaxAccount[],
  all: readonly TaxAccount[],
): Pick<Equipment, "acquired" | "sold" | "saleSign"> {
  const costs = equipment
    .filter((one) => !isWrittenOff(one))
    .map(({ opening, closing }) => closing - opening);
  const acquired = costs.reduce((total, move) => (move > 0n ? total + move : total), 0n);
  const fallen = costs.reduce((total, move) => (move < 0n ? total - move : total), 0n);
  // Depreciation that no account of depreciation took: booked straight on cost, or evened out by what was sold.
  const unexplained =
    sum(all, ({ account, closing }) => (/^783\d$/.test(account) ? closing : 0n)) +
    sum(equipment.filter(isWrittenOff), ({ opening, closing }) => closing - opening);
  const isStraight = unexplained === fallen;
  const isBooked = all.some(({ account, closing }) => /^[37]97[03]$/.test(account) && closing !== 0n);
  const isSuspected = !isStraight && (fallen !== 0n || unexplained > 0n);
  return {
    acquired: ore(acquired),
    sold: ore(isStraight ? 0n : fallen),
    saleSign: isBooked ? "booked" : isSuspected ? "suspected" : null,
  };
}

function sum(accounts: readonly TaxAccount[], of: (account: TaxAccount) => bigint): Ore {
  return ore(accounts.reduce((total, account) => total + of(account), 0n));
}
