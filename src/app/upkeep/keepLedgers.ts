/** Keeps what a closing's ledgers say on the balance date where lists and checks read it without computing. */
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import type { Cause, LedgerChanged } from "#domain/staleness/cause.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import type { CausesByNode } from "#domain/staleness/reach.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type LedgerSupport, readLedgerSupport, readSupportItems } from "../ledgers/ledgerSupport.ts";
import type { LedgerStores } from "../ledgers/compute/computeLedger.ts";
import { readControlAccounts } from "../ledgers/control/controlAccounts.ts";
import type { LedgerStanding } from "../reconciliation/standingStore.ts";

/** A ledger as it was last kept. */
export interface KeptLedger extends Pick<LedgerStanding, "controlAccounts" | "hash"> {
  /** Positive when owed; null when an item is unknown, or without a ledger. */
  readonly open: Ore | null;
}

/** Port: how the ledgers of a closing stand. */
export interface LedgerStandingStore {
  /** Reads what was kept last; nothing of a side that was never looked at. */
  readKept(transaction: Transaction, closingId: string): Promise<ReadonlyMap<LedgerSide, KeptLedger>>;
  writeLedger(
    transaction: Transaction,
    place: { readonly closingId: string; readonly side: LedgerSide },
    standing: LedgerStanding & Pick<KeptLedger, "open">,
  ): Promise<void>;
}

export interface KeepLedgersDeps extends LedgerStores {
  readonly ledgerStandings: LedgerStandingStore;
}

/** Writes both; tells where one says something else than before, or is held against other accounts. */
export async function keepLedgers(
  deps: KeepLedgersDeps,
  transaction: Transaction,
  closingId: string,
): Promise<CausesByNode> {
  const kept = await deps.ledgerStandings.readKept(transaction, closingId);
  const causes = new Map<NodeKey, readonly Cause[]>();
  for (const support of await readLedgerSupport(deps, transaction, { closingId })) {
    const { side } = support;
    const standing = await standingOf(deps, transaction, { closingId, support });
    if (standing === null) continue;
    await deps.ledgerStandings.writeLedger(transaction, { closingId, side }, standing);
    const before = kept.get(side);
    if (before === undefined) continue;
    if (before.hash !== standing.hash) causes.set(`ledger:${side}`, [ledgerCause(side, before, standing)]);
    const { controlAccounts: after } = standing;
    if (before.controlAccounts.join() === after.join()) continue;
    const control = {
      kind: "control-accounts-changed",
      side,
      before: before.controlAccounts,
      after,
    } as const;
    causes.set(`control-accounts:${side}`, [control]);
  }
  return causes;
}

async function standingOf(
  deps: KeepLedgersDeps,
  transaction: Transaction,
  { closingId, support }: { readonly closingId: string; readonly support: LedgerSupport },
): Promise<(LedgerStanding & KeptLedger) | null> {
  const { side, hash, open } = support;
  const ground = await deps.ledgers.readGround(transaction, { closingId, side });
  if (ground === null) return null;
  const { clientId, snapshot, fiscalYear } = ground;
  const importId = snapshot?.importId ?? null;
  const control = await readControlAccounts(deps.control, transaction, { clientId, importId });
  const items = (await readSupportItems(deps, transaction, support)).length;
  const controlAccounts = control[side].accounts.map(({ account }) => account);
  return { controlAccounts, hash, open, bridge: bridgeOf(support, { items, asOf: fiscalYear.end }) };
}

/** Without its invoices: who knows them, as an import does, tells them itself. */
function ledgerCause(side: LedgerSide, before: KeptLedger, after: KeptLedger): LedgerChanged {
  const kind = "ledger-changed" satisfies LedgerChanged["kind"];
  return { kind, side, before: before.open, after: after.open, invoices: [], invoiceCount: 0 };
}

function bridgeOf(
  { problem, accounts, source }: LedgerSupport,
  { items, asOf }: Pick<Extract<LedgerStanding["bridge"], { bridge: unknown }>["bridge"], "items" | "asOf">,
): LedgerStanding["bridge"] {
  if (problem !== null) return { reason: problem.kind };
  if (source === null) return { reason: "ledger-not-fetched" };
  return {
    bridge: {
      asOf,
      items,
      ledger: sumKnown(accounts.map(({ ledger }) => ledger)),
      balance: sumKnown(accounts.map(({ balance }) => balance)),
      unexplained: sumKnown(accounts.map(({ difference }) => difference)),
      accounts: accounts.map(({ account, ledger, explained }) => ({ account, ledger, explained })),
    },
  };
}
