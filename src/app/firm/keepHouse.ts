/** What is done in the background for every firm: the log is sealed, and what has expired is forgotten. */
import type { Accounts } from "../accounts/accounts.ts";
import { type SealLogDeps, sealLog } from "../log/sealLog.ts";

export interface KeepHouseDeps extends SealLogDeps {
  readonly accounts: Pick<Accounts, "listFirmIds" | "forgetExpired">;
  /** What else is forgotten with time, of one firm. */
  readonly forgetOfFirm: (firmId: string) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Does it once; a firm whose log cannot be sealed does not hold up the others. */
export async function keepHouse(deps: KeepHouseDeps): Promise<void> {
  await deps.accounts.forgetExpired();
  for (const firmId of await deps.accounts.listFirmIds()) {
    await sealLog(deps, firmId).catch(deps.onFailure);
    await deps.forgetOfFirm(firmId).catch(deps.onFailure);
  }
}
