/** Looks for changes in every connected client once a night, so that the morning's list tells the truth. */
import { type LookDeps, lookForChanges } from "./lookForChanges.ts";

export interface NightDeps extends LookDeps {
  readonly listFirmIds: () => Promise<readonly string[]>;
  /** The hour in Sweden, 0 to 23. */
  readonly hourOf: (moment: Date) => number;
  readonly onFailure: (error: unknown) => void;
}

const nightHours: ReadonlySet<number> = new Set([2, 3, 4]);
/** Longer than the night: whoever of the processes comes first looks, and the others do not. */
const withinMs = 6 * 3_600_000;

/** Does it, if it is night; a client that cannot be looked at does not hold up the others. */
export async function lookNightly(deps: NightDeps): Promise<void> {
  if (!nightHours.has(deps.hourOf(deps.now()))) return;
  for (const firmId of await deps.listFirmIds()) {
    const clientIds = await deps.inFirm(firmId, (transaction) =>
      deps.freshness.listConnectedClients(transaction),
    );
    for (const clientId of clientIds) {
      await lookForChanges(deps, { firmId, clientId, by: null, withinMs }).catch(deps.onFailure);
    }
  }
}
