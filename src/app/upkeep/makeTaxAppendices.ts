/**
 * Makes the appendices of reserves, excess depreciation and tax liability when an option is chosen, for accounts that no
 * appendix supports, and brings those that are there in step with the choice. What somebody took away is not made again.
 */
import { randomUUID } from "node:crypto";
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import { accountsOfTax, taxKinds } from "#domain/appendices/suggestKinds.ts";
import type { AppendixClosing, AppendixHead } from "../appendices/appendixStore.ts";
import { computeSaid } from "../appendixFigures/computeSaid.ts";
import { readBalances } from "../appendixFigures/figureGround.ts";
import { readAdjusting } from "../figures/figuredEntries.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { FollowDeps } from "./followChanges.ts";

export type TaxKind = (typeof taxKinds)[number];

export interface TaxAppendixOrder {
  readonly closingId: string;
  readonly by: string;
  /** Whether an option is chosen: without one those that are there are brought in step, and none is made. */
  readonly isChosen: boolean;
}

/** Does it, after what was chosen and its entries have been written. */
export async function makeTaxAppendices(
  deps: FollowDeps,
  transaction: Transaction,
  { closingId, by, isChosen }: TaxAppendixOrder,
): Promise<void> {
  const closing = await deps.appendices.lockClosing(transaction, closingId);
  if (closing === null) return;
  if (isChosen) await makeMissing(deps, transaction, closing);
  const heads = await deps.appendices.readHeads(transaction, closingId);
  const which = heads.filter(isOfTax).map(({ appendixId }) => appendixId);
  if (which.length === 0) return;
  const appendices = await computeSaid(deps, transaction, { closing, which, by });
  if (appendices.length === 0) return;
  const changed = new Map();
  await noteChanges(deps, transaction, { closingId, by, importNumber: null, changed, appendices });
}

function isOfTax({ kind }: AppendixHead): boolean {
  return taxKinds.some((one) => one === kind);
}

async function makeMissing(
  deps: FollowDeps,
  transaction: Transaction,
  closing: AppendixClosing,
): Promise<void> {
  const { closingId, currentImport } = closing;
  if (currentImport === null) return;
  const heads = await deps.appendices.readHeads(transaction, closingId);
  const everMade = await deps.appendices.readEverMade(transaction, closingId);
  const supported = new Set(heads.flatMap(({ kind, accounts }) => (kind === "main" ? [] : accounts)));
  const waiting = (
    await accountsWithAmount(deps, transaction, { closing, importId: currentImport.importId })
  ).filter((account) => !supported.has(account));
  for (const kind of taxKinds) {
    const accounts = accountsOfTax(kind, waiting);
    const head = heads.find((made) => made.kind === kind);
    if (accounts.length === 0) continue;
    if (head !== undefined) {
      const all = [...head.accounts, ...accounts];
      await deps.appendices.updateAccounts(transaction, head.appendixId, all);
    } else if (!everMade.has(kind)) await make(deps, transaction, { closing, kind, accounts });
  }
}

async function accountsWithAmount(
  deps: FollowDeps,
  transaction: Transaction,
  { closing, importId }: { readonly closing: AppendixClosing; readonly importId: string },
): Promise<readonly string[]> {
  const entries = await readAdjusting(deps, transaction, closing);
  const balances = await readBalances(deps, transaction, { importId, accounts: [], entries });
  return balances
    .filter(({ opening, closing: ending }) => opening !== 0n || ending !== 0n)
    .map(({ account }) => account);
}

async function make(
  deps: FollowDeps,
  transaction: Transaction,
  made: { readonly closing: AppendixClosing; readonly kind: TaxKind; readonly accounts: readonly string[] },
): Promise<void> {
  const { closing, kind, accounts } = made;
  const { defaultRollRule: rollRule, emptyContent } = appendixKinds[kind];
  const content = emptyContent(accounts);
  const shared = { id: randomUUID(), name: names[kind], accounts, overrides: [], note: "", rollRule };
  const appendix = { ...shared, kind, content };
  await deps.appendices.insertAppendix(transaction, closing, { appendix, by: null, rolledFrom: null });
}

/** What each is called in the binder; a person may call it something else. */
const names: Readonly<Record<TaxKind, string>> = {
  "tax-reserves": "Periodiseringsfonder",
  "excess-depreciation": "Överavskrivningar",
  "tax-liability": "Skatteskulder",
};
