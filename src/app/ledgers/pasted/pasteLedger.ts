/**
 * A ledger list that somebody pastes where none was fetched: shown as it is read, then kept and laid out as a ledger.
 * A list with a row that cannot be read is not kept, because its sum would be wrong.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type LedgerRange, checkAsOf } from "#domain/ledger/list/ledgerRange.ts";
import { pastedLedger } from "#domain/ledger/list/pastedLedger.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { type PasteProblem } from "#formats/paste/pasteFinding.ts";
import { type PastedLedgerList, readLedgerList } from "#formats/paste/readLedgerList.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { InFirm } from "../../firm/inFirm.ts";
import type { LogWriter } from "../../log/logWriter.ts";
import type { FollowLedger } from "../followLedger.ts";
import { ledgerDay } from "../ledgerDay.ts";
import { type DateProblem, type LedgerGround, notFetchedOf } from "../ledgerGround.ts";
import type { LedgerStore } from "../ledgerStore.ts";

export interface PasteDeps {
  readonly inFirm: InFirm;
  readonly ledgers: LedgerStore;
  readonly follow: FollowLedger;
  readonly log: LogWriter;
  /** The day in Sweden. */
  readonly today: () => PlainDate;
}

export interface PastedText {
  readonly closingId: string;
  readonly side: LedgerSide;
  readonly text: string;
}

type NotFound = { readonly kind: "not-found" };

export type KeepProblem =
  | NotFound
  | PasteProblem
  | DateProblem
  | { readonly kind: "ledger-is-fetched" }
  | { readonly kind: "pasted-ledger-empty" }
  /** The first of them. */
  | { readonly kind: "pasted-ledger-unreadable"; readonly errors: number; readonly line: number };

/** Reads the text as it would be kept. */
export async function previewLedger(
  deps: PasteDeps,
  actor: Actor,
  { closingId, side, text }: PastedText,
): Promise<Result<PastedLedgerList, NotFound | PasteProblem>> {
  const ground = await deps.inFirm(actor.firmId, (transaction) =>
    deps.ledgers.readGround(transaction, { closingId, side }),
  );
  return ground === null ? refused({ kind: "not-found" }) : readLedgerList(text);
}

/** Keeps the list in the place of the one before. */
export async function keepPastedLedger(
  deps: PasteDeps,
  actor: Actor,
  { closingId, side, text, asOf }: PastedText & { readonly asOf: PlainDate },
): Promise<Result<null, KeepProblem>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const ground = await deps.ledgers.readGround(transaction, { closingId, side });
    if (ground === null) return refused({ kind: "not-found" });
    if (notFetchedOf(ground) === null) return refused({ kind: "ledger-is-fetched" });
    const day = checkAsOf(rangeOf(ground, deps.today()), asOf);
    if (!day.ok) return day;
    const list = readWhole(text);
    if (!list.ok) return list;
    const { rows } = list.value;
    await deps.ledgers.writePasted(transaction, { closingId, side, asOf, rows, by: actor.userId });
    const laidOut = ledgerDay(pastedLedger(side, asOf, rows), () => ({ name: "", voucherIndex: null }));
    const { open } = await deps.ledgers.writeDay(transaction, { closingId, side, asOf }, laidOut);
    await deps.follow(transaction, { closingId, by: actor.userId });
    const data = { side, asOf, rows: rows.length, openOre: open === null ? null : open.toString() };
    await deps.log.write(transaction, { by: actor.userId, kind: "ledger-pasted", closingId, data });
    return ok(null);
  });
}

/** Takes the list away. */
export async function removePastedLedger(
  deps: PasteDeps,
  actor: Actor,
  { closingId, side }: Omit<PastedText, "text">,
): Promise<Result<null, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const ground = await deps.ledgers.readGround(transaction, { closingId, side });
    const pasted = ground?.pasted ?? null;
    if (pasted === null) return refused({ kind: "not-found" });
    await deps.ledgers.removePasted(transaction, { closingId, side });
    await deps.follow(transaction, { closingId, by: actor.userId });
    const data = { side, asOf: pasted.asOf };
    await deps.log.write(transaction, { by: actor.userId, kind: "pasted-ledger-removed", closingId, data });
    return ok(null);
  });
}

function readWhole(text: string): Result<PastedLedgerList, KeepProblem> {
  const list = readLedgerList(text);
  if (!list.ok) return list;
  const { rows, findings } = list.value;
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first !== undefined) {
    return refused({ kind: "pasted-ledger-unreadable", errors: errors.length, line: first.line });
  }
  return rows.length === 0 ? refused({ kind: "pasted-ledger-empty" }) : list;
}

/** A list may be made for any day of the year, or since. */
function rangeOf({ fiscalYear: { start, end } }: LedgerGround, today: PlainDate): LedgerRange {
  return { earliest: start, latest: end > today ? end : today };
}
