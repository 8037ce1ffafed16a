/** Makes the closing entries of a year with the cash method: system entries, one a ledger, and their reversals. */
import { reversalOf } from "#domain/cashMethod/cashMethodEntry.ts";
import { nextFiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { EntryContent } from "#domain/entries/entry.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { EntryDeps } from "../entries/entryDeps.ts";
import { type EntryMade, type EntryOrder, makeEntryIn } from "../entries/makeEntry.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type CashMethodDeps, cashMethodIn } from "./readCashMethod.ts";

export type MakeCashDeps = CashMethodDeps & EntryDeps;

export type CashEntriesProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "cash-method-not-used" }
  | { readonly kind: "cash-method-nothing-to-book"; readonly side: LedgerSide }
  | {
      readonly kind: "cash-method-entries-exist";
      readonly side: LedgerSide;
      readonly entries: readonly string[];
    };

export interface CashEntriesRequest {
  readonly closingId: string;
  readonly sides: readonly LedgerSide[];
  readonly withReversal: boolean;
}

/** Makes them all, or none. */
export async function makeCashEntries(
  deps: MakeCashDeps,
  actor: Actor,
  request: CashEntriesRequest,
): Promise<Result<readonly EntryMade[], CashEntriesProblem>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.lockClosing(transaction, request.closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const contents = await contentsOf(deps, transaction, request);
    if (!contents.ok) return contents;
    const made: EntryMade[] = [];
    for (const { side, content } of contents.value) {
      const turned = request.withReversal
        ? [reversalOf(content, nextFiscalYear(closing.fiscalYear).start)]
        : [];
      for (const each of [content, ...turned]) {
        const order = {
          closing,
          series: "S",
          by: actor.userId,
          origin: { kind: "cash-method", side },
        } as const;
        made.push(await makeReadyOrDraft(deps, transaction, { ...order, content: each }));
      }
    }
    return ok(made);
  });
}

async function contentsOf(
  deps: MakeCashDeps,
  transaction: Transaction,
  { closingId, sides }: CashEntriesRequest,
): Promise<
  Result<readonly { readonly side: LedgerSide; readonly content: EntryContent }[], CashEntriesProblem>
> {
  const view = await cashMethodIn(deps, transaction, closingId);
  if (view?.applies !== true) return refused({ kind: "cash-method-not-used" });
  const contents: { readonly side: LedgerSide; readonly content: EntryContent }[] = [];
  for (const side of new Set(sides)) {
    const found = view.sides.find((each) => each.side === side);
    const { content = null, entries = [] } = found ?? {};
    if (content === null) return refused({ kind: "cash-method-nothing-to-book", side });
    if (entries.length > 0) {
      const numbers = entries.map(({ number }) => number);
      return refused({ kind: "cash-method-entries-exist", side, entries: numbers });
    }
    contents.push({ side, content });
  }
  return ok(contents);
}

/** An account that the chart lacks is the person's to see to: the entry is there as a draft until then. */
async function makeReadyOrDraft(
  deps: MakeCashDeps,
  transaction: Transaction,
  order: Omit<EntryOrder, "state" | "appendixIds">,
): Promise<EntryMade> {
  const whole = { ...order, appendixIds: [] };
  const ready = await makeEntryIn(deps, transaction, { ...whole, state: "ready" });
  if (ready.ok) return ready.value;
  const draft = await makeEntryIn(deps, transaction, { ...whole, state: "draft" });
  if (draft.ok) return draft.value;
  throw new Error(`The entry of the cash method was refused: ${draft.problem.kind}`);
}
