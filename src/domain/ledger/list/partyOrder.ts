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
  return byParty(items)
    .map((party) => ({ party, key: swedishSortKey(party.partyName) }))
    .toSorted(
      (a, b) =>
        compareText(a.key, b.key) ||
        compareText(a.party.partyName, b.party.partyName) ||
        compareNumberText(a.party.partyNumber, b.party.partyNumber),
    )
    .flatMap(({ party }) => party.items.toSorted(compareItems));
}

/** Groups items by party, in the order in which the parties come. Without a number a party is known by its name. */
export function byParty(items: readonly OpenItem[]): readonly PartyItems[] {
  const groups = Map.groupBy(items, ({ invoice: { partyNumber, partyName } }) =>
    partyNumber === "" ? `\n${partyName}` : partyNumber,
  );
  return [...groups.values()].map((group) => ({ ...latestParty(group), items: group }));
}

function latestParty(items: readonly OpenItem[]): Omit<PartyItems, "items"> {
  let latest: OpenItem["invoice"] | null = null;
  for (const { invoice } of items) {
    if (latest === null || (invoice.invoiceDate ?? "") >= (latest.invoiceDate ?? "")) latest = invoice;
  }
  return { partyNumber: latest?.partyNumber ?? "", partyName: latest?.partyName ?? "" };
}

function compareItems({ invoice: a }: OpenItem, { invoice: b }: OpenItem): number {
  return compareText(a.invoiceDate ?? "", b.invoiceDate ?? "") || compareNumberText(a.number, b.number);
}
