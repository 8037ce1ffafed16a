/** Sums of a ledger and of each party in it: the one definition for table, appendix, print and Excel. */
import { type Ore, ore } from "../../money/ore.ts";
import type { LedgerAsOf, OpenItem } from "../openItem.ts";
import { byParty } from "./partyOrder.ts";

/** In SEK; a sum is null when a part of it is unknown. */
export interface LedgerSum {
  readonly items: number;
  readonly unknownItems: number;
  readonly total: Ore | null;
  readonly settled: Ore | null;
  readonly open: Ore | null;
  /** Of the items that are known. */
  readonly knownOpen: Ore;
}

export interface PartySum extends LedgerSum {
  readonly partyNumber: string;
  readonly partyName: string;
}

export interface LedgerSums extends LedgerSum {
  /** In the order of the ledger. */
  readonly parties: readonly PartySum[];
}

/** Sums a ledger, party by party and whole. */
export function ledgerSums({ items }: Pick<LedgerAsOf, "items">): LedgerSums {
  return {
    ...sumItems(items),
    parties: byParty(items).map(({ partyNumber, partyName, items: own }) => ({
      partyNumber,
      partyName,
      ...sumItems(own),
    })),
  };
}

/** Sums any items of it, those that a search leaves for one. */
export function sumItems(items: readonly OpenItem[]): LedgerSum {
  let total: bigint | null = 0n;
  let settled: bigint | null = 0n;
  let knownOpen = 0n;
  let unknownItems = 0;
  for (const item of items) {
    total = plus(total, item.total);
    settled = plus(settled, item.settled);
    if (item.open === null) unknownItems += 1;
    else knownOpen += item.open;
  }
  return {
    items: items.length,
    unknownItems,
    total: asOre(total),
    settled: asOre(settled),
    open: unknownItems === 0 ? ore(knownOpen) : null,
    knownOpen: ore(knownOpen),
  };
}

function plus(sum: bigint | null, amount: Ore | null): bigint | null {
  return sum === null || amount === null ? null : sum + amount;
}

function asOre(sum: bigint | null): Ore | null {
  return sum === null ? null : ore(sum);
}
