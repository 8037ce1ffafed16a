/** Reads a page of a closing's ledger on a day, with its sums. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerRange } from "#domain/ledger/list/ledgerRange.ts";
import { zeroOre } from "#domain/money/ore.ts";
import type { Result } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { type LedgerGround, type NotFetchedProblem, notFetchedOf } from "../ledgerGround.ts";
import type { OutsideRow, StoredDay } from "../ledgerRow.ts";
import type { LedgerStore } from "../ledgerStore.ts";
import {
  type AskProblem,
  type AskedLedger,
  type LedgerDeps,
  type Standing,
  readStanding,
} from "./readStanding.ts";
import type { RowQuestion, RowsFound } from "../rowQuestion.ts";

export interface LedgerView {
  readonly side: LedgerSide;
  /** Null when there is no ledger; `notFetched` tells why. */
  readonly source: "fortnox" | "pasted" | null;
  readonly notFetched: NotFetchedProblem | null;
  readonly importNumber: number | null;
  readonly pasted: { readonly at: string; readonly by: string } | null;
  readonly range: LedgerRange | null;
  readonly asOf: PlainDate;
  readonly balanceDate: PlainDate;
  /** Null when the source does not say. */
  readonly cashMethod: boolean | null;
  /** Null without a ledger. */
  readonly day: StoredDay | null;
  readonly outside: readonly OutsideRow[];
  readonly found: RowsFound;
  /** Of the client's connection to Fortnox. */
  readonly tenant: string | null;
}

/** Enough to look into; the count is true, and Excel has them all. */
const mostOutside = 100;
const nothingFound: RowsFound = { rows: [], total: 0, items: 0, open: zeroOre };

/** Reads it. */
export async function readLedgerView(
  deps: LedgerDeps,
  actor: Actor,
  asked: AskedLedger & RowQuestion,
): Promise<Result<LedgerView, AskProblem>> {
  return readStanding(deps, actor, {
    asked,
    read: async (transaction, standing) => {
      const { source } = standing.chosen;
      if (source === null) return { ...headOf(standing), day: null, outside: [], found: nothingFound };
      const day = await findDay(deps.ledgers, transaction, standing);
      if (day === null) return null;
      const found = await deps.ledgers.findRows(transaction, day, asked);
      const outside = await deps.ledgers.readOutside(transaction, day, mostOutside);
      return { ...headOf(standing), day, outside, found };
    },
  });
}

/** Finds the day that a standing ledger is of; null when it is still to be computed. */
export function findDay(
  ledgers: LedgerStore,
  transaction: Transaction,
  { ground, chosen }: Standing,
): Promise<StoredDay | null> {
  const { closingId, side } = ground;
  if (chosen.source === null) return Promise.resolve(null);
  const { asOf } = chosen;
  return chosen.source === "fortnox"
    ? ledgers.findDay(transaction, { importId: chosen.snapshot.importId, side, asOf })
    : ledgers.findDay(transaction, { closingId, side, asOf });
}

/** Tells what everyone is told of a ledger, whether there is one or not. */
export function headOf({ ground, chosen }: Standing): Omit<LedgerView, "day" | "outside" | "found"> {
  const { side, snapshot, pasted, fiscalYear, tenant } = ground;
  const isPasted = chosen.source === "pasted" && pasted !== null;
  return {
    side,
    source: chosen.source,
    notFetched: notFetchedOf(ground),
    importNumber: snapshot?.number ?? null,
    pasted: isPasted ? { at: pasted.at, by: pasted.by } : null,
    range: chosen.source === null ? null : chosen.range,
    asOf: chosen.source === null ? fiscalYear.end : chosen.asOf,
    balanceDate: fiscalYear.end,
    cashMethod: cashMethodOf(ground),
    tenant,
  };
}

function cashMethodOf({ snapshot }: LedgerGround): boolean | null {
  const method = snapshot?.accountingMethod ?? null;
  return method === null ? null : method === "cash";
}
