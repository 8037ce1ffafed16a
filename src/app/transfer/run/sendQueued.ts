/** Sends what is queued, one after the other, each looked for before it is sent. */
import { lookFor } from "#domain/transfer/lookFor.ts";
import { waitAfterFailure } from "#domain/transfer/lookSchedule.ts";
import { readAfter } from "#domain/transfer/readFrom.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { lookUp, receiptOf } from "./lookUp.ts";
import type { Readers } from "../series/readers.ts";
import { type SendOutcome, sendVoucher } from "./sendVoucher.ts";
import type { SeriesReader } from "../series/seriesReader.ts";
import type { Session } from "./session.ts";

type OutcomeOf<K extends SendOutcome["kind"]> = Extract<SendOutcome, { readonly kind: K }>;

/** What is done after one: on with the next, the same again, or the rest waits until a moment. */
type Next = "on" | "again" | { readonly untilMs: number };

/** Longer than this is not waited for with the turn in hand. */
const longestPatienceMs = 60_000;

export class QueueSending {
  readonly #session: Session;
  readonly #readers: Readers;

  constructor(session: Session, readers: Readers) {
    this.#session = session;
    this.#readers = readers;
  }

  /** Sends what is due, until something tells the rest to wait. */
  async run(): Promise<void> {
    const atMs = await this.#session.nowMs();
    const due = (await this.#session.list()).filter(
      ({ state, place, dueAtMs }) =>
        state === "queued" && place !== null && dueAtMs !== null && dueAtMs <= atMs,
    );
    for (const [index, transfer] of due.entries()) {
      const next = await this.#sendUntilTold(transfer, due);
      if (typeof next === "object") {
        await this.#postpone(due.slice(index + 1), next.untilMs);
        return;
      }
    }
  }

  async #sendUntilTold({ transferId }: Transfer, wanted: readonly Transfer[]): Promise<Next> {
    for (;;) {
      await this.#session.stay();
      const transfer = await this.#read(transferId);
      if (transfer?.state !== "queued") return "on";
      const next = await this.#sendOrAdopt(transfer, await this.#readers.readerOf(transfer, wanted));
      if (next !== "again") return next;
    }
  }

  async #sendOrAdopt(transfer: Transfer, reader: SeriesReader): Promise<Next> {
    const { transferId, series } = transfer;
    if (reader.isMissing) {
      const problem = { kind: "transfer-series-missing", data: { series } };
      await this.#session.tell(transferId, { kind: "rejected", problem });
      return "on";
    }
    await reader.catchUp();
    if (lookFor(transfer, reader).kind !== "absent" || reader.isListedOnly(transfer.key)) {
      await lookUp(this.#session, transfer, reader);
      return "on";
    }
    const heldUntilMs = await this.#heldBackUntil();
    if (heldUntilMs !== null) {
      const problem = {
        kind: "transfer-after-restore",
        data: { untilAt: new Date(heldUntilMs).toISOString() },
      };
      await this.#session.tell(transferId, { kind: "postponed", problem, dueAtMs: heldUntilMs });
      return { untilMs: heldUntilMs };
    }
    return this.#settle(transfer, await sendVoucher(this.#session, transfer, reader), reader);
  }

  async #settle(transfer: Transfer, outcome: SendOutcome, reader: SeriesReader): Promise<Next> {
    const { transferId } = transfer;
    switch (outcome.kind) {
      case "changed":
        return "on";
      case "created": {
        const { attempt, voucher } = outcome;
        const receipt = await receiptOf(this.#session, voucher);
        await this.#session.tell(transferId, { kind: "created", attempt, receipt });
        reader.noteCreated(voucher, transferId);
        return "on";
      }
      case "refused":
        await this.#session.tell(transferId, outcome);
        return "on";
      case "undone":
        return this.#afterNotDone(transfer, outcome, reader);
      case "unknown":
        return this.#afterUnknown(transferId, outcome, reader);
    }
  }

  /** Surely not done: tried again at once when Fortnox can be reached, after it has been looked for once more. */
  async #afterNotDone(
    { transferId, failures }: Transfer,
    { attempt, problem, isReachable, waitMs }: OutcomeOf<"undone">,
    reader: SeriesReader,
  ): Promise<Next> {
    const isTooMuch = problem?.kind === "fortnox-rate-limited";
    const growingMs = waitAfterFailure(failures + 1);
    const pauseMs = isReachable && !isTooMuch ? 0 : Math.max(waitMs ?? 0, growingMs);
    const dueAtMs = (await this.#session.nowMs()) + pauseMs;
    const after = await this.#session.tell(transferId, { kind: "undone", attempt, problem, dueAtMs });
    if (after?.state === "refused") return "on";
    if (!isReachable || pauseMs > longestPatienceMs) return { untilMs: dueAtMs };
    if (pauseMs > 0) await this.#session.deps.clock.sleep(pauseMs, this.#session.signal);
    await this.#readAgain(reader);
    return "again";
  }

  /** Nobody knows: looked for at once, and when it is not there, nothing more is sent for a while. */
  async #afterUnknown(
    transferId: string,
    { attempt, problem }: OutcomeOf<"unknown">,
    reader: SeriesReader,
  ): Promise<Next> {
    const atMs = await this.#session.nowMs();
    const unknown = await this.#session.tell(transferId, { kind: "unknown", attempt, problem, atMs });
    if (unknown === null) return "on";
    await this.#readAgain(reader);
    if ((await lookUp(this.#session, unknown, reader)) !== null) return "on";
    const looked = await this.#read(transferId);
    return { untilMs: looked?.dueAtMs ?? atMs };
  }

  /** From before what was there: the last number of a series may be used again. */
  async #readAgain(reader: SeriesReader): Promise<void> {
    await reader.read(readAfter(reader.highest), []);
  }

  /** What was on its way when a backup was taken may still land, and is not known here: the quiet time passes first. */
  async #heldBackUntil(): Promise<number | null> {
    const { sendLock, quietMs } = this.#session.deps;
    const restoredAtMs = await sendLock.readRestoredAtMs();
    if (restoredAtMs === null) return null;
    const untilMs = restoredAtMs + quietMs;
    return untilMs > (await this.#session.nowMs()) ? untilMs : null;
  }

  async #postpone(rest: readonly Transfer[], dueAtMs: number): Promise<void> {
    for (const { transferId } of rest) {
      await this.#session.tell(transferId, { kind: "postponed", problem: null, dueAtMs });
    }
  }

  #read(transferId: string): Promise<Transfer | null> {
    const { deps, job } = this.#session;
    return deps.inFirm(job.firmId, (transaction) => deps.transfers.read(transaction, transferId));
  }
}
