/**
 * What follows on an import, in its transaction and after its snapshot has become the closing's current one: closing
 * entries are recognised, ledgers, appendices, and exactly what rests on changed data goes stale. Without a signature nothing can, and then only the
 * first two are done.
 */
import type { DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
import { adjustingEntries } from "#domain/reconciliation/adjust.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import type { CausesByNode } from "#domain/staleness/reach.ts";
import { readStandingsIn } from "../entries/entryStanding.ts";
import { figuredEntry } from "../figures/figuredEntries.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { readLedgerItemChanges } from "../ledgers/ledgerItemChanges.ts";
import { readLedgerSupport } from "../ledgers/ledgerSupport.ts";
import { type RecogniseDeps, recogniseEntries } from "../recognition/recogniseEntries.ts";
import type { Standing } from "../reconciliation/standing.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import { signedForms } from "../signOff/forms/formsNow.ts";
import { graphGround, signedNodes } from "../signOff/signedSubjects.ts";
import { readStanding } from "../signOff/signOffDeps.ts";
import { type AccountChangeStore, accountCauses } from "./accountCauses.ts";
import { type FollowDeps, followChanges } from "./followChanges.ts";

/** Port: the client's closing of the year after, if it has an import. */
export interface NextClosingStore {
  findNextClosing(transaction: Transaction, closingId: string): Promise<string | null>;
}

export interface AfterImportDeps extends FollowDeps, Pick<RecogniseDeps, "recognition" | "entries"> {
  readonly accountChanges: AccountChangeStore;
  readonly nextClosings: NextClosingStore;
}

export interface ImportDone {
  readonly closingId: string;
  readonly importId: string;
  readonly importNumber: number;
  /** The snapshot that was current before, and the vouchers that one of the two alone has; null for the first. */
  readonly previous: {
    readonly importId: string;
    readonly pairs: readonly VoucherPair<DifferingVoucher>[];
  } | null;
}

/** Does it, and looks again at the year after, which opens with what this one ends with. */
export async function afterImport(
  deps: AfterImportDeps,
  transaction: Transaction,
  done: ImportDone,
): Promise<void> {
  const { closingId, importNumber } = done;
  const next = await deps.nextClosings.findNextClosing(transaction, closingId);
  const before = await deps.recognition.findPrevious(transaction, closingId);
  const others = [before?.closingId, next].filter((other) => typeof other === "string");
  await deps.signOffs.lockClosings(transaction, [closingId, ...others]);
  await recogniseEntries(deps, transaction, done);
  // What the year before reverses stands in this year's books.
  if (before !== null) await recogniseEntries(deps, transaction, before);
  const changed = await changedBy(deps, transaction, done);
  await followChanges(deps, transaction, { closingId, by: null, importNumber, changed });
  if (next === null) return;
  await noteChanges(deps, transaction, { closingId: next, by: null, importNumber: null, changed: new Map() });
}

async function changedBy(
  deps: AfterImportDeps,
  transaction: Transaction,
  { closingId, importId, previous }: ImportDone,
): Promise<CausesByNode> {
  if (previous === null) return new Map();
  const standing = await readStanding(deps, transaction, closingId);
  if (standing === null) return new Map();
  const signed = signedNodes(standing.ground);
  if (signed.size === 0 && signedForms(standing.ground).length === 0) return new Map();
  const { controlAccounts, appendices } = graphGround(standing);
  const computedFrom = [...controlAccounts, ...appendices.filter(({ readsRows }) => readsRows)];
  const accounts = [
    ...accountsOf(signed),
    ...computedFrom.flatMap(({ accounts: own }) => own),
    ...(await accountsOfForms(deps, transaction, { standing, previousImportId: previous.importId })),
  ];
  const { entries: after, adjusting, fiscalYear } = standing.ground;
  const before = (await readStandingsIn(deps, transaction, { closingId, importId: previous.importId })).map(
    figuredEntry,
  );
  const entries = {
    before,
    after,
    adjusting: { before: adjustingEntries(before, fiscalYear), after: adjusting },
  };
  const books = await accountCauses(deps, transaction, {
    previousImportId: previous.importId,
    importId,
    pairs: previous.pairs,
    accounts: [...new Set(accounts)],
    entries,
  });
  const ledgers = await ledgerCauses(deps, transaction, { closingId, previousImportId: previous.importId });
  return new Map([...books, ...ledgers]);
}

/** A form rests on every account, those that only the import before has too. */
async function accountsOfForms(
  deps: AfterImportDeps,
  transaction: Transaction,
  { standing, previousImportId }: { readonly standing: Standing; readonly previousImportId: string },
): Promise<readonly string[]> {
  if (signedForms(standing.ground).length === 0) return [];
  const before = await deps.accountChanges.readAccounts(transaction, previousImportId);
  return [...before, ...standing.ground.accounts.map(({ account }) => account)];
}

function accountsOf(nodes: ReadonlySet<NodeKey>): readonly string[] {
  const prefix = "account:";
  return Array.from(nodes).flatMap((node) => (node.startsWith(prefix) ? node.slice(prefix.length) : []));
}

async function ledgerCauses(
  deps: AfterImportDeps,
  transaction: Transaction,
  { closingId, previousImportId }: { readonly closingId: string; readonly previousImportId: string },
): Promise<CausesByNode> {
  const before = await readLedgerSupport(deps, transaction, { closingId, importId: previousImportId });
  const after = await readLedgerSupport(deps, transaction, { closingId });
  const causes = new Map<NodeKey, CausesByNode extends ReadonlyMap<NodeKey, infer C> ? C : never>();
  for (const now of after) {
    const then = before.find(({ side }) => side === now.side);
    if (then === undefined) continue;
    const cause = await readLedgerItemChanges(deps.ledgers, transaction, { before: then, after: now });
    if (cause !== null) causes.set(`ledger:${now.side}`, [cause]);
  }
  return causes;
}
