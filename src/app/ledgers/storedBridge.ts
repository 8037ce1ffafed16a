/** A bridge as it is stored: built once for a day and its control accounts. */
import type { Bridge } from "#domain/bridge/bridge.ts";

export interface StoredBridge extends Omit<Bridge, "asOf" | "items"> {
  /** That it was built for; with others it says nothing. */
  readonly controlAccounts: readonly string[];
  /** Of all that was found; not all of it is kept. */
  readonly itemCount: number;
}

/** A bridge with the items that are kept of it. */
export type BuiltBridge = StoredBridge & Pick<Bridge, "items">;

/** There can be as many items as invoices. */
const mostItems = 500;

/** Makes what is stored of a bridge. */
export function keptBridge(bridge: Bridge, controlAccounts: readonly string[]): BuiltBridge {
  const { items, ledger, explained, accounts, balance, unexplained } = bridge;
  const { firstDifferent, differentSince, moves } = bridge;
  return {
    ...{ controlAccounts, ledger, explained, accounts, balance, unexplained },
    ...{ firstDifferent, differentSince, moves },
    itemCount: items.length,
    items: items.slice(0, mostItems),
  };
}
