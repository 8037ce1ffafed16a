/** Port: comments on accounts and appendices. What is written stays. */
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** What is commented on: an account by number, an appendix by id. */
export interface CommentPlace {
  readonly closingId: string;
  readonly kind: "account" | "appendix";
  readonly key: string;
}

export interface Comment {
  readonly commentId: string;
  readonly by: Person;
  readonly at: string;
  readonly text: string;
}

export interface CommentStore {
  /** Tells whether the closing's current import has the account, or the closing the appendix. */
  placeExists(transaction: Transaction, place: CommentPlace): Promise<boolean>;
  /** Reads them in the order in which they were written. */
  readComments(transaction: Transaction, place: CommentPlace): Promise<readonly Comment[]>;
  insertComment(
    transaction: Transaction,
    comment: CommentPlace & { readonly commentId: string; readonly by: string; readonly text: string },
  ): Promise<void>;
}
