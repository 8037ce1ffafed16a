/** The ledger of a closing as it stands on a day, for whoever shows it: a day that is new is computed first. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { InFirm, Transaction } from "../../firm/inFirm.ts";
import type { LedgerStores } from "../compute/computeLedger.ts";
import { type LedgerComputer, ledgerOrder } from "../compute/ledgerComputer.ts";
import { type ChosenLedger, type DateProblem, type LedgerGround, chooseLedger } from "../ledgerGround.ts";

export interface LedgerDeps extends LedgerStores {
  readonly inFirm: InFirm;
  readonly computer: LedgerComputer;
}

export interface AskedLedger {
  readonly closingId: string;
  readonly side: LedgerSide;
  /** The balance date when it is left out. */
  readonly asOf?: PlainDate;
}

export interface Standing {
  readonly ground: LedgerGround;
  readonly chosen: ChosenLedger;
}

export type AskProblem = { readonly kind: "not-found" } | DateProblem;

/** Reads; null when something that it needs is still to be computed. */
export type ReadStanding<T> = (transaction: Transaction, standing: Standing) => Promise<T | null>;

/** Others may remove a day between its making and its reading, but not for ever. */
const mostTries = 3;

/** Reads a ledger, and computes it when nobody has asked for the day before. */
export async function readStanding<T>(
  deps: LedgerDeps,
  actor: Actor,
  { asked, read }: { readonly asked: AskedLedger; readonly read: ReadStanding<T> },
): Promise<Result<T, AskProblem>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await deps.inFirm(actor.firmId, (transaction) =>
      readOnce(deps, transaction, { asked, read }),
    );
    if (!found.ok) return found;
    const { value, standing } = found.value;
    if (value !== null) return ok(value);
    const { ground, chosen } = standing;
    invariant(chosen.source === "fortnox", "Only what was fetched is computed when it is asked for.");
    await deps.computer.compute(ledgerOrder(actor, ground, chosen));
  }
  invariant(false, "A ledger that was computed is there to be read.");
}

async function readOnce<T>(
  { ledgers }: LedgerStores,
  transaction: Transaction,
  { asked, read }: { readonly asked: AskedLedger; readonly read: ReadStanding<T> },
): Promise<Result<{ readonly value: T | null; readonly standing: Standing }, AskProblem>> {
  const { closingId, side, asOf } = asked;
  const ground = await ledgers.readGround(transaction, { closingId, side });
  if (ground === null) return refused({ kind: "not-found" });
  const chosen = chooseLedger(ground, asOf);
  if (!chosen.ok) return chosen;
  const standing = { ground, chosen: chosen.value };
  return ok({ standing, value: await read(transaction, standing) });
}
