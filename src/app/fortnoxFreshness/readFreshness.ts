/** How fresh a closing's bookkeeping is: looked up at Fortnox at most once a minute per client, else as last seen. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Freshness } from "./freshnessStore.ts";
import { type LookDeps, lookForChanges } from "./lookForChanges.ts";

const oncePerMs = 60_000;

/** Reads it; a closing that was not fetched from Fortnox has nothing to tell. */
export async function readFreshness(
  deps: LookDeps,
  { firmId, userId }: Actor,
  closingId: string,
): Promise<Result<Freshness, { readonly kind: "not-found" }>> {
  const before = await deps.inFirm(firmId, (transaction) => deps.freshness.read(transaction, closingId));
  if (before === null) return refused({ kind: "not-found" });
  const { clientId, isFetched, freshness } = before;
  if (!isFetched) return ok(freshness);
  await lookForChanges(deps, { firmId, clientId, by: userId, withinMs: oncePerMs });
  const after = await deps.inFirm(firmId, (transaction) => deps.freshness.read(transaction, closingId));
  return ok(after?.freshness ?? freshness);
}
