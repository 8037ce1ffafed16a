/** What every part of the bridge is drawn from. */
import type { BridgeView } from "#wire/ledgers.ts";
import type { Bridge, ShownLedger } from "../view/useLedger.ts";

export interface BridgeParts {
  readonly view: BridgeView;
  readonly bridge: Bridge;
  readonly ledger: ShownLedger;
}
