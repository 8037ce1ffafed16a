/** Finds the appendix of the year before that one is compared with: the one it was made from, or the one like it. */
import type { Appendix } from "#domain/appendices/appendix.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { Ore } from "#domain/money/ore.ts";
import { totalOf } from "../appendixFigures/saidAppendix.ts";
import type {
  AppendixClosing,
  AppendixHead,
  AppendixStore,
  StoredAppendix,
} from "../appendices/appendixStore.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface LastYear {
  readonly closingId: string;
  readonly fiscalYear: FiscalYear;
  readonly appendix: Appendix;
  readonly total: Ore | null;
}

/** Reads last year's appendix; null when there is none. */
export async function readLastYear(
  appendices: AppendixStore,
  transaction: Transaction,
  { closing, stored }: { readonly closing: AppendixClosing; readonly stored: StoredAppendix },
): Promise<LastYear | null> {
  const { previousClosingId } = closing;
  if (previousClosingId === null) return null;
  const previous = await appendices.readClosing(transaction, previousClosingId);
  const heads = await appendices.readHeads(transaction, previousClosingId);
  const head = heads.find(({ appendixId }) => appendixId === stored.rolledFrom) ?? likeIt(stored, heads);
  if (previous === null || head === null) return null;
  const place = { closingId: previousClosingId, appendixId: head.appendixId };
  const found = await appendices.readAppendix(transaction, place);
  if (found === null) return null;
  const said = await appendices.readSaid(transaction, previousClosingId);
  return {
    closingId: previousClosingId,
    fiscalYear: previous.fiscalYear,
    appendix: found.appendix,
    total: totalOf(said.get(head.appendixId)),
  };
}

function likeIt({ appendix }: StoredAppendix, heads: readonly AppendixHead[]): AppendixHead | null {
  const group = appendix.kind === "main" ? appendix.content.group : null;
  return heads.find((head) => isAlike({ ...appendix, group }, head)) ?? null;
}

/** Alike are appendices of one kind about the same; a ledger and a group have one each. */
export function isAlike(
  a: Pick<AppendixHead, "kind" | "group" | "accounts">,
  b: Pick<AppendixHead, "kind" | "group" | "accounts">,
): boolean {
  if (a.kind !== b.kind || a.group !== b.group) return false;
  if (a.kind === "main" || a.kind === "customer-ledger" || a.kind === "supplier-ledger") return true;
  return a.accounts.toSorted().join(" ") === b.accounts.toSorted().join(" ");
}
