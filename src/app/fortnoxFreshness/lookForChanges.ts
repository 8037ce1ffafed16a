/** Looks in a client's Fortnox for what has changed since its imports, and marks what was found; nothing is fetched. */
import type { FortnoxDeps } from "../fortnox/fortnoxDeps.ts";
import { useFortnox, type UseProblem } from "../fortnox/useFortnox.ts";
import { voucherKey } from "../snapshots/fetchedSource.ts";
import { countChanges, type KnownVouchers } from "./countChanges.ts";
import type { FetchedImport, FreshnessStore } from "./freshnessStore.ts";

export interface LookDeps extends FortnoxDeps {
  readonly freshness: FreshnessStore;
}

export interface Look {
  readonly firmId: string;
  readonly clientId: string;
  /** The person; null for what the server does by itself. */
  readonly by: string | null;
  /** Nothing is done when someone has looked within this time. */
  readonly withinMs: number;
}

/** Longer than this nobody waits to be told how fresh something is. */
const patienceMs = 20_000;

/** Looks at every closing of the client that was fetched from Fortnox. */
export async function lookForChanges(deps: LookDeps, look: Look): Promise<void> {
  const { firmId, clientId } = look;
  const imports = await deps.inFirm(firmId, async (transaction) => {
    const found = await deps.freshness.listImports(transaction, clientId);
    const isMine = found.length > 0 && (await deps.freshness.claimLook(transaction, clientId, look.withinMs));
    return isMine ? found : [];
  });
  for (const fetched of imports) await lookAt(deps, look, fetched);
}

async function lookAt(deps: LookDeps, { firmId, clientId, by }: Look, fetched: FetchedImport): Promise<void> {
  const { closingId } = fetched;
  const signal = AbortSignal.timeout(patienceMs);
  const known = knownTo(deps, firmId, fetched);
  const found = await useFortnox(deps, {
    use: { firmId, clientId, closingId, by, purpose: "look" },
    signal,
    work: (api) => countChanges(api, fetched, known),
  }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    return { ok: false as const, problem: tooSlow };
  });
  await deps.inFirm(firmId, (transaction) =>
    deps.freshness.write(
      transaction,
      fetched,
      found.ok
        ? { changedVouchers: found.value, problem: null }
        : { changedVouchers: null, problem: found.problem },
    ),
  );
}

const tooSlow: UseProblem = { kind: "fortnox-unavailable", said: null, fortnoxCode: null };

function knownTo(deps: LookDeps, firmId: string, { importId }: FetchedImport): KnownVouchers {
  const { inFirm, freshness } = deps;
  return {
    findExported: (keys) => inFirm(firmId, (transaction) => freshness.readExported(transaction, keys)),
    findUnknown: async (vouchers) => {
      if (vouchers.length === 0) return [];
      const known = await inFirm(firmId, (transaction) =>
        freshness.readVoucherDates(transaction, importId, vouchers),
      );
      const dateByKey = new Map(known.map((voucher) => [voucherKey(voucher), voucher.date]));
      return vouchers.filter((voucher) => dateByKey.get(voucherKey(voucher)) !== voucher.date);
    },
  };
}
