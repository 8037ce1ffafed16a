/** A whole ledger as a document: every item, the ages, and the bridge. Put together outside the thread that answers. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { type BridgeView, readBridge } from "./bridgeView.ts";
import { type LedgerStores, computeLedger } from "../compute/computeLedger.ts";
import { chooseLedger } from "../ledgerGround.ts";
import type { LedgerRow, OutsideRow, StoredDay } from "../ledgerRow.ts";
import { type LedgerView, findDay, headOf } from "./ledgerView.ts";
import { type AskProblem, type AskedLedger, type LedgerDeps, readStanding } from "./readStanding.ts";

export interface LedgerDocument extends Omit<LedgerView, "day" | "outside" | "found"> {
  readonly clientName: string;
  readonly day: StoredDay;
  readonly rows: readonly LedgerRow[];
  readonly outside: readonly OutsideRow[];
  readonly bridge: BridgeView;
}

export interface DocumentOrder extends AskedLedger {
  readonly firmId: string;
  readonly asOf: PlainDate;
}

/** Port: makes a workbook (.xlsx) of a ledger that has been computed. */
export interface LedgerWorkbooks {
  make(order: DocumentOrder): Promise<Uint8Array>;
}

export type ExportProblem = AskProblem | { readonly kind: "ledger-not-fetched" };

export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const titles = { customer: "Kundreskontra", supplier: "Leverantörsreskontra" } as const;

/** Makes the file of a ledger on a day. */
export async function exportLedger(
  deps: LedgerDeps & { readonly workbooks: LedgerWorkbooks },
  actor: Actor,
  asked: AskedLedger,
): Promise<Result<LedgerFile, ExportProblem>> {
  const found = await readStanding(deps, actor, {
    asked,
    read: async (transaction, standing) => {
      const { ground, chosen } = standing;
      if (chosen.source === null) return "missing";
      const bridge = await readBridge(deps, transaction, standing);
      return bridge === null ? null : { asOf: chosen.asOf, clientName: ground.clientName };
    },
  });
  if (!found.ok) return found;
  const { value } = found;
  if (value === "missing") return refused({ kind: "ledger-not-fetched" });
  const { closingId, side } = asked;
  const bytes = await deps.workbooks.make({ firmId: actor.firmId, closingId, side, asOf: value.asOf });
  return ok({ name: `${titles[side]} ${value.clientName} ${value.asOf}.xlsx`, bytes });
}

/** Reads everything of it; null when it is gone meanwhile. */
export async function readLedgerDocument(
  deps: LedgerStores,
  transaction: Transaction,
  { closingId, side, asOf }: DocumentOrder,
): Promise<LedgerDocument | null> {
  const { ledgers } = deps;
  const ground = await ledgers.readGround(transaction, { closingId, side });
  const choice = ground === null ? null : chooseLedger(ground, asOf);
  if (ground === null || choice?.ok !== true || choice.value.source === null) return null;
  const chosen = choice.value;
  if (chosen.source === "fortnox") {
    await computeLedger(deps, transaction, { subject: { ground, snapshot: chosen.snapshot }, asOf });
  }
  const standing = { ground, chosen };
  const day = await findDay(ledgers, transaction, standing);
  const bridge = await readBridge(deps, transaction, standing);
  if (day === null || bridge === null) return null;
  return {
    ...headOf(standing),
    clientName: ground.clientName,
    day,
    rows: await ledgers.readAllRows(transaction, day),
    outside: await ledgers.readOutside(transaction, day, day.outsideCount),
    bridge,
  };
}
