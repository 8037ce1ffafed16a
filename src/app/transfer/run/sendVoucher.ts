/**
 * Sends one transfer. That it will be sent is committed first, with a time by which it must have left; that time is
 * looked at again right before the first byte, because the process may have slept in between.
 */
import { renderMarker } from "#domain/recognition/marker.ts";
import { checkReceived } from "#domain/transfer/checkReceived.ts";
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { Attempt, Transfer, TransferProblem } from "#domain/transfer/transfer.ts";
import { invariant } from "#lib/invariant.ts";
import { faultProblem } from "../../fortnox/faultProblem.ts";
import type { ChangeOutcome, SendGate } from "../fortnoxBooks.ts";
import { asStored } from "../storedProblem.ts";
import { applyEvent } from "./applyEvent.ts";
import type { SeriesReader } from "../series/seriesReader.ts";
import { type Session, TurnLostError } from "./session.ts";

/** From the commit to the first byte, a connection included. */
const sendWithinMs = 20_000;
/** From there until nothing more is waited for. */
const answerWithinMs = 90_000;

export type SendOutcome =
  | { readonly kind: "created"; readonly attempt: number; readonly voucher: SeriesVoucher }
  | { readonly kind: "unknown"; readonly attempt: number; readonly problem: TransferProblem }
  | { readonly kind: "refused"; readonly attempt: number; readonly problem: TransferProblem }
  /** Surely not done; `waitMs` as Fortnox asked for, null when it did not. */
  | {
      readonly kind: "undone";
      readonly attempt: number;
      readonly problem: TransferProblem | null;
      readonly isReachable: boolean;
      readonly waitMs: number | null;
    }
  /** It stands otherwise than this run knew. */
  | { readonly kind: "changed" };

/** Sends it. */
export async function sendVoucher(
  session: Session,
  transfer: Transfer,
  reader: SeriesReader,
): Promise<SendOutcome> {
  const { place, content, series } = transfer;
  invariant(place !== null, "What is sent has a fiscal year.");
  const gate = new Gate(session, transfer, reader.highest);
  const draft = {
    yearId: place.yearId,
    series,
    date: content.date,
    text: content.text,
    comments: renderMarker(transfer),
    rows: content.rows,
  };
  try {
    const outcome = await session.api.createVoucher(draft, gate);
    const { attempt } = gate;
    return attempt === null
      ? { kind: "changed" }
      : await judge(session, outcome, { transfer, attempt: attempt.attempt, reader });
  } catch (error) {
    if (gate.attempt !== null && !gate.hasPassed) await takeBack(session, transfer, gate.attempt);
    throw error;
  }
}

class Gate implements SendGate {
  readonly #session: Session;
  readonly #transfer: Transfer;
  readonly #baseline: number;
  #closesAtMs = 0;
  /** What may have been committed. */
  attempt: Attempt | null = null;
  /** The voucher may have left. */
  hasPassed = false;

  constructor(session: Session, transfer: Transfer, baseline: number) {
    this.#session = session;
    this.#transfer = transfer;
    this.#baseline = baseline;
  }

  /** Commits that it will be sent, if it still is to be and this process still has the turn. */
  async open(): Promise<boolean> {
    const { deps, job, held } = this.#session;
    // Read before the database's clock, so that this end of the time is the earlier one.
    const startedAtMs = deps.clock.monotonicMs();
    const deadlineAtMs = (await this.#session.nowMs()) + sendWithinMs;
    const attempt = {
      attempt: (this.#transfer.attempt?.attempt ?? 0) + 1,
      baseline: this.#baseline,
      deadlineAtMs,
      settlesAtMs: deadlineAtMs + answerWithinMs,
    };
    this.attempt = attempt;
    const begun = await deps.inFirm(job.firmId, async (transaction) => {
      if (!(await deps.sendLock.keep(transaction, held, attempt.settlesAtMs))) {
        throw new TurnLostError("Another process has the turn.");
      }
      const { transferId } = this.#transfer;
      return applyEvent(deps, transaction, { transferId, event: { kind: "begun", attempt } });
    });
    if (begun === null) this.attempt = null;
    this.#closesAtMs = startedAtMs + sendWithinMs;
    return begun !== null;
  }

  isOpen(): boolean {
    const isOpen = this.#session.deps.clock.monotonicMs() < this.#closesAtMs;
    this.hasPassed ||= isOpen;
    return isOpen;
  }
}

/** Stopped before anything left, while it may be committed that it will be sent: it is queued as it was. */
async function takeBack(
  session: Session,
  { transferId }: Transfer,
  { attempt, deadlineAtMs }: Attempt,
): Promise<void> {
  const dueAtMs = deadlineAtMs - sendWithinMs;
  await session.tell(transferId, { kind: "undone", attempt, problem: null, dueAtMs });
}

interface Sent {
  readonly transfer: Transfer;
  readonly attempt: number;
  readonly reader: SeriesReader;
}

async function judge(
  session: Session,
  outcome: ChangeOutcome<SeriesVoucher>,
  sent: Sent,
): Promise<SendOutcome> {
  const { attempt } = sent;
  switch (outcome.kind) {
    case "done":
      return judgeReceived(session, outcome.value, sent);
    case "held":
      return { kind: "undone", attempt, problem: null, isReachable: true, waitMs: null };
    case "unsent": {
      const problem = asStored(outcome.problem);
      return { kind: "undone", attempt, problem, isReachable: false, waitMs: null };
    }
    case "refused": {
      const problem = asStored(outcome.problem);
      return outcome.mayPass
        ? { kind: "undone", attempt, problem, isReachable: true, waitMs: outcome.retryAfterMs }
        : { kind: "refused", attempt, problem };
    }
    case "unknown":
      return { kind: "unknown", attempt, problem: asStored(outcome.problem) };
  }
}

/**
 * An answer that says everything is the voucher read back. One without the mark is read alone once: Fortnox may keep no
 * comment. Anything else leaves doubt.
 */
async function judgeReceived(
  session: Session,
  voucher: SeriesVoucher,
  { transfer, attempt, reader }: Sent,
): Promise<SendOutcome> {
  const received = checkReceived(voucher, transfer);
  if (received === "whole") return { kind: "created", attempt, voucher };
  const doubt = { kind: "transfer-answer-differs", data: {} };
  if (received === "other" || transfer.place === null) return { kind: "unknown", attempt, problem: doubt };
  const { yearId } = transfer.place;
  const { series, number } = voucher;
  const alone = await readAlone(() => session.api.readVoucher({ yearId, series, number }));
  const isOther = alone === null || checkReceived(alone, transfer) === "other";
  // Without a mark, only its number tells it from one that says the same.
  if (isOther || reader.knows(alone) || reader.isClaimed(alone, transfer.transferId)) {
    return { kind: "unknown", attempt, problem: doubt };
  }
  return { kind: "created", attempt, voucher: alone };
}

/** What cannot be read now leaves doubt, and no more: it is looked for later. */
async function readAlone(read: () => Promise<SeriesVoucher | null>): Promise<SeriesVoucher | null> {
  try {
    return await read();
  } catch (error) {
    if (faultProblem(error) === null) throw error;
    return null;
  }
}
