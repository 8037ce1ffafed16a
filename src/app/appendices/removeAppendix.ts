/** Removes an appendix that nobody has signed: it is put away, as what was signed before may have rested on it. */
import { checkRemoval } from "#domain/signOff/signing.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { changeOf } from "../appendixFigures/computeSaid.ts";
import type { Actor } from "../firm/actor.ts";
import { type Standing, signOffOf } from "../reconciliation/standing.ts";
import { readStanding } from "../signOff/signOffDeps.ts";
import {
  type AppendixDeps,
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
  | { readonly kind: "signed-not-removable"; readonly by: string; readonly at: string };

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
      const standing = await readStanding(deps, transaction, asked.closingId);
      const signed = standing === null ? null : signatureOf(standing, appendix.id);
      if (signed !== null) return refused(signed);
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

/** Who has put a name under it; null when nobody has. */
function signatureOf(
  { ground }: Standing,
  appendixId: string,
): Extract<RemoveAppendixProblem, { kind: "signed-not-removable" }> | null {
  const problem = checkRemoval(signOffOf(ground, { kind: "appendix", key: appendixId }));
  if (problem?.kind !== "signed-not-removable") return null;
  return { ...problem, by: ground.people.get(problem.by)?.name ?? problem.by };
}
