/** Comments on an account or an appendix: written by whoever works on the closing, and kept as they are. */
import { randomUUID } from "node:crypto";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { Comment, CommentPlace, CommentStore } from "./commentStore.ts";

export interface CommentDeps {
  readonly inFirm: InFirm;
  readonly comments: CommentStore;
  readonly log: LogWriter;
}

type NotFound = { readonly kind: "not-found" };

/** Reads them, the oldest first. */
export async function readComments(
  deps: CommentDeps,
  actor: Actor,
  place: CommentPlace,
): Promise<Result<readonly Comment[], NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) =>
    (await deps.comments.placeExists(transaction, place))
      ? ok(await deps.comments.readComments(transaction, place))
      : refused({ kind: "not-found" }),
  );
}

/** Writes one more. */
export async function writeComment(
  deps: CommentDeps,
  actor: Actor,
  { text, ...place }: CommentPlace & { readonly text: string },
): Promise<Result<null, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    if (!(await deps.comments.placeExists(transaction, place))) return refused({ kind: "not-found" });
    const comment = { ...place, commentId: randomUUID(), by: actor.userId, text };
    await deps.comments.insertComment(transaction, comment);
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "comment-written",
      closingId: place.closingId,
      data: { subjectKind: place.kind, subjectKey: place.key },
    });
    return ok(null);
  });
}
