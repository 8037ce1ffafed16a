/** Reads the bridge from a closing's ledger on a day to its control accounts. */
import type { BridgeItem } from "#domain/bridge/bridge.ts";
import { entryItems, withEntries } from "#domain/bridge/bridgeEntries.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Result } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { readBridgedEntries } from "../compute/bridgedEntries.ts";
import {
  type LedgerStores,
  type NoBridgeProblem,
  readComputed,
  whyNoBridge,
} from "../compute/computeLedger.ts";
import { type NotFetchedProblem, notFetchedOf } from "../ledgerGround.ts";
import type { StoredDay } from "../ledgerRow.ts";
import { readPastedLedger } from "../pasted/pastedStanding.ts";
import {
  type AskProblem,
  type AskedLedger,
  type LedgerDeps,
  type Standing,
  readStanding,
} from "./readStanding.ts";
import type { StoredBridge } from "../storedBridge.ts";

export interface BridgeView {
  readonly side: LedgerSide;
  readonly asOf: PlainDate;
  /** Null when there is none; `problem` tells why. */
  readonly bridge: (StoredBridge & { readonly items: readonly BridgeItem[] }) | null;
  readonly problem: NotFetchedProblem | NoBridgeProblem | null;
  /** With the cash method: what the closing entry must hold. */
  readonly toBeBooked: StoredDay["toBeBooked"] | null;
}

/** Reads it. */
export async function readBridgeView(
  deps: LedgerDeps,
  actor: Actor,
  asked: AskedLedger,
): Promise<Result<BridgeView, AskProblem>> {
  return readStanding(deps, actor, {
    asked,
    read: (transaction, standing) => readBridge(deps, transaction, standing),
  });
}

/** Reads the bridge of a standing ledger with closing entries in it; null when it is still to be computed. */
export async function readBridge(
  deps: LedgerStores,
  transaction: Transaction,
  standing: Standing,
): Promise<BridgeView | null> {
  const view = await readBooksBridge(deps, transaction, standing);
  const { source } = standing.chosen;
  const bridge = view?.bridge ?? null;
  if (source === null || view === null || bridge === null) return view;
  const { asOf } = view;
  const entries = await readBridgedEntries(deps, transaction, { ground: standing.ground, source });
  const on = { controlAccounts: bridge.controlAccounts, asOf };
  const more = entryItems(entries, on);
  const itemCount = bridge.itemCount + more.length;
  const items = [...bridge.items, ...more];
  return { ...view, bridge: withEntries({ ...bridge, itemCount, items }, entries, on) };
}

async function readBooksBridge(
  deps: LedgerStores,
  transaction: Transaction,
  { ground, chosen }: Standing,
): Promise<BridgeView | null> {
  const { side, fiscalYear } = ground;
  if (chosen.source === null) {
    return { side, asOf: fiscalYear.end, bridge: null, problem: notFetchedOf(ground), toBeBooked: null };
  }
  const { asOf } = chosen;
  if (chosen.source === "pasted") {
    const { day, bridge, problem } = await readPastedLedger(deps, transaction, ground);
    return { side, asOf, bridge, problem, toBeBooked: toBeBookedOf(day, problem) };
  }
  const task = { subject: { ground, snapshot: chosen.snapshot }, asOf };
  const computed = await readComputed(deps, transaction, task);
  if (computed === null) return null;
  const { day, bridge } = computed;
  if (bridge === null) {
    const problem = await whyNoBridge(deps, transaction, task);
    return { side, asOf, bridge: null, problem, toBeBooked: toBeBookedOf(day, problem) };
  }
  const items = await deps.ledgers.readBridgeItems(transaction, day.dayId);
  return { side, asOf, bridge: { ...bridge, items }, problem: null, toBeBooked: null };
}

function toBeBookedOf(
  { toBeBooked }: StoredDay,
  problem: BridgeView["problem"],
): StoredDay["toBeBooked"] | null {
  return problem?.kind === "ledger-cash-method" ? toBeBooked : null;
}
