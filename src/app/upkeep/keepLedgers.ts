/** Keeps what a closing's ledgers say on the balance date where lists and checks read it without computing. */
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { ControlAccountsChanged } from "#domain/staleness/cause.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type LedgerSupport, readLedgerSupport, readSupportItems } from "../ledgers/ledgerSupport.ts";
import type { LedgerStores } from "../ledgers/compute/computeLedger.ts";
import { readControlAccounts } from "../ledgers/control/controlAccounts.ts";
import type { LedgerStanding } from "../reconciliation/standingStore.ts";

/** Port: how the ledgers of a closing stand. */
export interface LedgerStandingStore {
  /** Reads the accounts that each ledger was last held against; none of one that was never looked at. */
  readControlAccounts(
    transaction: Transaction,
    closingId: string,
  ): Promise<ReadonlyMap<LedgerSide, readonly string[]>>;
  writeLedger(
    transaction: Transaction,
    place: { readonly closingId: string; readonly side: LedgerSide },
    standing: LedgerStanding,
  ): Promise<void>;
}

export interface KeepLedgersDeps extends LedgerStores {
  readonly ledgerStandings: LedgerStandingStore;
}

/** Writes both; tells where a ledger is held against other accounts than before. */
export async function keepLedgers(
  deps: KeepLedgersDeps,
  transaction: Transaction,
  closingId: string,
): Promise<readonly ControlAccountsChanged[]> {
  const supports = await readLedgerSupport(deps, transaction, { closingId });
  const known = await deps.ledgerStandings.readControlAccounts(transaction, closingId);
  const changed: ControlAccountsChanged[] = [];
  for (const support of supports) {
    const { side } = support;
    const ground = await deps.ledgers.readGround(transaction, { closingId, side });
    if (ground === null) continue;
    const { clientId, snapshot, fiscalYear } = ground;
    const control = await readControlAccounts(deps.control, transaction, {
      clientId,
      importId: snapshot?.importId ?? null,
    });
    const items = (await readSupportItems(deps, transaction, support)).length;
    const controlAccounts = control[side].accounts.map(({ account }) => account);
    const standing: LedgerStanding = {
      controlAccounts,
      hash: support.hash,
      bridge: bridgeOf(support, { items, asOf: fiscalYear.end }),
    };
    await deps.ledgerStandings.writeLedger(transaction, { closingId, side }, standing);
    const before = known.get(side);
    if (before !== undefined && before.join() !== controlAccounts.join()) {
      changed.push({ kind: "control-accounts-changed", side, before, after: controlAccounts });
    }
  }
  return changed;
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
      unexplained: unexplainedOf(accounts),
      accounts: accounts.map(({ account, ledger, explained }) => ({ account, ledger, explained })),
    },
  };
}

function unexplainedOf(accounts: LedgerSupport["accounts"]): Ore | null {
  const rest = sumKnown(accounts.map(({ difference }) => difference));
  return rest === null ? null : ore(rest);
}
