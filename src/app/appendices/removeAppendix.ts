/** Removes an appendix that nobody has signed: it is put away, as what was signed before may have rested on it. */
import type { StandingStore } from "../reconciliation/standingStore.ts";
import { subjectKey } from "../reconciliation/standingStore.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { changeOf } from "../appendixFigures/computeSaid.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import {
  type AppendixDeps,
  type AppendixPlace,
  type ChangedMeanwhile,
  type NotFound,
  checkVersion,
  follow,
  withAppendix,
} from "./appendixDeps.ts";
import type { Versioned } from "./changeAppendix.ts";

export type RemoveAppendixProblem =
  | NotFound
  | ChangedMeanwhile
  | { readonly kind: "main-appendix-stays" }
  | { readonly kind: "appendix-signed"; readonly signedBy: string; readonly signedAt: string };

/** Removes it; its signature has to be taken back first. */
export async function removeAppendix(
  deps: AppendixDeps,
  actor: Actor,
  asked: Versioned,
): Promise<Result<null, RemoveAppendixProblem>> {
  return withAppendix<null, RemoveAppendixProblem>(deps, actor, {
    place: asked,
    work: async ({ transaction, closing, stored }): Promise<Result<null, RemoveAppendixProblem>> => {
      const { appendix } = stored;
      const current = checkVersion(stored, asked.version);
      if (!current.ok) return current;
      if (appendix.kind === "main") return refused({ kind: "main-appendix-stays" });
      const signed = await signatureOf(deps.standings, transaction, asked);
      if (signed !== null) return refused({ kind: "appendix-signed", ...signed });
      const said = await deps.appendices.readSaid(transaction, asked.closingId);
      const head = { appendixId: appendix.id, number: appendix.number, name: appendix.name };
      const before = said.get(appendix.id);
      const removed = changeOf(head, { before, after: undefined }, actor.userId);
      await deps.appendices.removeAppendix(transaction, appendix.id, actor.userId);
      const event = { kind: "appendix-removed" };
      await follow(deps, transaction, { closing, appendix, by: actor.userId, event, removed });
      return ok(null);
    },
  });
}

/** Who has put a name under it, also when that is not current any more; null when nobody has. */
async function signatureOf(
  standings: StandingStore,
  transaction: Transaction,
  { closingId, appendixId }: AppendixPlace,
): Promise<{ readonly signedBy: string; readonly signedAt: string } | null> {
  const ground = await standings.readGround(transaction, closingId);
  const state = ground?.signOffs.get(subjectKey({ kind: "appendix", key: appendixId }));
  const signature = state?.signed ?? state?.notApplicable ?? null;
  if (signature === null) return null;
  const { by, at } = signature;
  return { signedBy: ground?.people.get(by)?.name ?? by, signedAt: at };
}
