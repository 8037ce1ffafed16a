/** The order of a ledger: by party in Swedish alphabetical order, and within a party by date and number. */
import { compareNumberText, compareText, swedishSortKey } from "#lib/swedishOrder.ts";
import type { OpenItem } from "../openItem.ts";

/** The items of one customer or supplier, under the name on the latest invoice: parties change their names. */
export interface PartyItems {
  readonly partyNumber: string;
  readonly partyName: string;
  readonly items: readonly OpenItem[];
}

/** Puts items in order, those of a party together. */
export function inPartyOrder(items: readonly OpenItem[]): readonly OpenItem[] {
  return groupsOf(items)
    .map((group) => {
      const party = partyOf(group.toSorted(compareItems));
      return { party, key: swedishSortKey(party.partyName) };
    })
    .toSorted(
      (a, b) =>
        compareText(a.key, b.key) ||
        compareText(a.party.partyName, b.party.partyName) ||
        compareNumberText(a.party.partyNumber, b.party.partyNumber),
    )
    .flatMap(({ party }) => party.items);
}

/** Groups items that are in order by party. Without a number a party is known by its name. */
export function byParty(items: readonly OpenItem[]): readonly PartyItems[] {
  return groupsOf(items).map(partyOf);
}

function groupsOf(items: readonly OpenItem[]): readonly (readonly OpenItem[])[] {
  const groups = Map.groupBy(items, ({ invoice: { partyNumber, partyName } }) =>
    partyNumber === "" ? `\n${partyName}` : partyNumber,
  );
  return [...groups.values()];
}

/** The last item in order is the latest. */
function partyOf(items: readonly OpenItem[]): PartyItems {
  const { partyNumber = "", partyName = "" } = items.at(-1)?.invoice ?? {};
  return { partyNumber, partyName, items };
}

function compareItems({ invoice: a }: OpenItem, { invoice: b }: OpenItem): number {
  return compareText(a.invoiceDate ?? "", b.invoiceDate ?? "") || compareNumberText(a.number, b.number);
}
