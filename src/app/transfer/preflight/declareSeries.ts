/** What a firm declares of a client's series in Fortnox: exempt from locked periods (Bokslut, ej låsbar serie), or not. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { TransferDeps } from "../transferDeps.ts";

export interface SeriesDeclaration {
  readonly closingId: string;
  readonly series: string;
  readonly isLockExempt: boolean;
}

/** Declares it, for every closing of the client. */
export async function declareSeries(
  deps: Pick<TransferDeps, "inFirm" | "transfers" | "log">,
  actor: Actor,
  { closingId, series, isLockExempt }: SeriesDeclaration,
): Promise<Result<null, { readonly kind: "not-found" }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.transfers.lockClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const { clientId } = closing;
    const by = actor.userId;
    await deps.transfers.declareSeries(transaction, { clientId, series, isLockExempt, by });
    const kind = isLockExempt ? "series-declared-exempt" : "series-declared-lockable";
    await deps.log.write(transaction, { by, kind, closingId, data: { series } });
    return ok(null);
  });
}
