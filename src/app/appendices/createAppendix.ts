/** Makes an appendix by hand, and proposes which kinds suit an account. */
import { randomUUID } from "node:crypto";
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import { defaultName, suggestKinds } from "#domain/appendices/suggestKinds.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { sideOf } from "../appendixFigures/figureGround.ts";
import type { Actor } from "../firm/actor.ts";
import { readControlAccounts } from "../ledgers/control/controlAccounts.ts";
import { type AccountProblem, findAccounts } from "./appendixAccounts.ts";
import { type AppendixDeps, type NotFound, follow } from "./appendixDeps.ts";

export interface AppendixRequest {
  readonly closingId: string;
  readonly kind: AppendixKind;
  readonly accounts: readonly string[];
  /** The first account's own, when none is given. */
  readonly name?: string;
}

export type CreateAppendixProblem =
  | NotFound
  | AccountProblem
  | { readonly kind: "appendix-made-by-import" }
  | { readonly kind: "ledger-appendix-exists"; readonly number: number };

/** Makes it, empty. */
export async function createAppendix(
  deps: AppendixDeps,
  actor: Actor,
  request: AppendixRequest,
): Promise<Result<{ readonly appendixId: string }, CreateAppendixProblem>> {
  const { closingId, kind } = request;
  if (kind === "main") return refused({ kind: "appendix-made-by-import" });
  return deps.inFirm(
    actor.firmId,
    async (transaction): Promise<Result<{ readonly appendixId: string }, CreateAppendixProblem>> => {
      const closing = await deps.appendices.lockClosing(transaction, closingId);
      if (closing === null) return refused({ kind: "not-found" });
      const heads = await deps.appendices.readHeads(transaction, closingId);
      const same = heads.find((head) => head.kind === kind && sideOf(kind) !== null);
      if (same !== undefined) return refused({ kind: "ledger-appendix-exists", number: same.number });
      const found = await findAccounts(deps, transaction, { closing, kind, accounts: request.accounts });
      if (!found.ok) return found;
      const appendix = emptyAppendix(kind, {
        name: request.name ?? defaultName(found.value),
        accounts: found.value.map(({ account }) => account),
      });
      const made = { appendix, by: actor.userId, rolledFrom: null };
      const number = await deps.appendices.insertAppendix(transaction, closing, made);
      const event = { kind: "appendix-created" };
      await follow(deps, transaction, {
        closing,
        appendix: { ...appendix, number },
        by: actor.userId,
        event,
      });
      return ok({ appendixId: appendix.id });
    },
  );
}

/** Lists the kinds that suit an account, the best first; a ledger has one appendix. */
export async function proposeKinds(
  deps: AppendixDeps,
  actor: Actor,
  { closingId, account }: { readonly closingId: string; readonly account: string },
): Promise<Result<readonly { readonly kind: AppendixKind; readonly name: string }[], NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.readClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const importId = closing.currentImport?.importId ?? null;
    const known = importId === null ? [] : await deps.context.readBalances(transaction, importId, [account]);
    const { clientId } = closing;
    const control = await readControlAccounts(deps.control, transaction, { clientId, importId });
    const side = (["customer", "supplier"] as const).find((each) =>
      control[each].accounts.some((held) => held.account === account),
    );
    const heads = await deps.appendices.readHeads(transaction, closingId);
    const name = known.find((balance) => balance.account === account)?.name ?? "";
    const kinds = suggestKinds(account, side ?? null).filter(
      (kind) => sideOf(kind) === null || !heads.some((head) => head.kind === kind),
    );
    return ok(kinds.map((kind) => ({ kind, name: defaultName([{ account, name }]) })));
  });
}

function emptyAppendix(
  kind: AppendixKind,
  { name, accounts }: Pick<Appendix, "name" | "accounts">,
): Omit<Appendix, "number" | "asOf"> {
  const { emptyContent, defaultRollRule: rollRule } = appendixKinds[kind];
  // The kind says what the content is, which the compiler cannot follow.
  return {
    id: randomUUID(),
    kind,
    name,
    accounts,
    content: emptyContent(accounts),
    overrides: [],
    note: "",
    rollRule,
  };
}
