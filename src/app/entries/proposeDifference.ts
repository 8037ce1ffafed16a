/** "Boka differens": proposes the entry that makes the difference of an account go away. */
import type { EntryContent } from "#domain/entries/entry.ts";
import { bookDifference } from "#domain/entries/bookDifference.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Standing } from "../reconciliation/standing.ts";
import { readStanding } from "../signOff/signOffDeps.ts";
import type { EntryDeps, NotFound } from "./entryDeps.ts";

export interface DifferenceRequest {
  readonly closingId: string;
  readonly account: string;
  readonly appendixId?: string;
}

export interface DifferenceEntry {
  readonly content: EntryContent;
  readonly appendixIds: readonly string[];
  readonly learnedFrom: "client" | "firm" | null;
}

export type DifferenceProblem =
  | NotFound
  | { readonly kind: "difference-unknown"; readonly account: string }
  | { readonly kind: "no-difference"; readonly account: string };

/** Proposes the entry that makes the difference of an account go away; nothing is written. */
export async function proposeDifference(
  deps: EntryDeps,
  actor: Actor,
  { closingId, account, appendixId }: DifferenceRequest,
): Promise<Result<DifferenceEntry, DifferenceProblem>> {
  return deps.inFirm(
    actor.firmId,
    async (transaction): Promise<Result<DifferenceEntry, DifferenceProblem>> => {
      const standing = await readStanding(deps, transaction, closingId);
      const support = standing?.accounts.get(account)?.support ?? [];
      if (standing === null) return refused({ kind: "not-found" });
      if (appendixId !== undefined && !support.some((each) => each.appendixId === appendixId)) {
        return refused({ kind: "not-found" });
      }
      const difference = standing.accounts.get(account)?.difference ?? null;
      if (difference === null) return refused({ kind: "difference-unknown", account });
      if (difference === 0n) return refused({ kind: "no-difference", account });
      const { clientId, fiscalYear } = standing.ground;
      const learned = await deps.entries.readLearned(transaction, { clientId, account });
      const content = {
        date: fiscalYear.end,
        // Another client's words are not this one's.
        text: learned?.from === "client" ? learned.text : "",
        isReversal: false,
        rows: bookDifference(account, difference, learned?.rows ?? []),
      };
      const appendixIds = supportIds(support, appendixId);
      return ok({ content, appendixIds, learnedFrom: learned?.from ?? null });
    },
  );
}

const mostAppendices = 12;

function supportIds(
  support: Standing["ground"]["appendices"],
  appendixId: string | undefined,
): readonly string[] {
  if (appendixId !== undefined) return [appendixId];
  return support.slice(0, mostAppendices).map((each) => each.appendixId);
}
