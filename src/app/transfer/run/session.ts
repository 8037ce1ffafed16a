/** One run over the transfers of a closing: the company it has open, and its turn to send there. */
import type { TransferEvent } from "#domain/transfer/advance.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import type { TransferDeps, TransferJob } from "../transferDeps.ts";
import type { HeldLock, SeriesPlace, TransferClosing } from "../transferStore.ts";
import { record } from "./applyEvent.ts";

/** The turn to send was lost: this process was away too long, and another has it now. */
export class TurnLostError extends Error {
  override readonly name = "TurnLostError";
}

/** So long a turn lasts when nothing is heard of who holds it. */
export const leaseMs = 60_000;
const keepEveryMs = 15_000;

export interface SessionOptions {
  readonly deps: TransferDeps;
  readonly job: TransferJob;
  readonly closing: TransferClosing;
  readonly api: FortnoxApi;
  readonly held: HeldLock;
  readonly signal: AbortSignal | undefined;
}

export class Session {
  readonly deps: TransferDeps;
  readonly job: TransferJob;
  readonly closing: TransferClosing;
  readonly api: FortnoxApi;
  readonly held: HeldLock;
  readonly signal: AbortSignal | undefined;
  #keptAtMs: number;

  constructor({ deps, job, closing, api, held, signal }: SessionOptions) {
    this.deps = deps;
    this.job = job;
    this.closing = closing;
    this.api = api;
    this.held = held;
    this.signal = signal;
    this.#keptAtMs = deps.clock.monotonicMs();
  }

  async nowMs(): Promise<number> {
    return (await this.deps.clock.now()).getTime();
  }

  /** Reads the transfers as they stand, in the order that they are sent: V1, V2 … S1, S2 … */
  async list(): Promise<readonly Transfer[]> {
    const { firmId, closingId } = this.job;
    const transfers = await this.deps.inFirm(firmId, (transaction) =>
      this.deps.transfers.list(transaction, closingId),
    );
    return transfers.toSorted(compareInOrder);
  }

  tell(transferId: string, event: TransferEvent): Promise<Transfer | null> {
    return record(this.deps, this.job.firmId, { transferId, event });
  }

  seriesPlace({ yearId, series }: Pick<SeriesPlace, "yearId" | "series">): SeriesPlace {
    return { clientId: this.closing.clientId, tenant: this.held.tenant, yearId, series };
  }

  /** Keeps the turn through work that takes long; throws when it is lost, or the program is being stopped. */
  async stay(): Promise<void> {
    this.signal?.throwIfAborted();
    const { clock, sendLock, inFirm } = this.deps;
    const startedAtMs = clock.monotonicMs();
    if (startedAtMs - this.#keptAtMs < keepEveryMs) return;
    const untilMs = (await this.nowMs()) + leaseMs;
    const isKept = await inFirm(this.job.firmId, (transaction) =>
      sendLock.keep(transaction, this.held, untilMs),
    );
    if (!isKept) throw new TurnLostError("Another process has the turn.");
    this.#keptAtMs = startedAtMs;
  }
}

function compareInOrder(a: Transfer, b: Transfer): number {
  if (a.entrySeries !== b.entrySeries) return a.entrySeries === "V" ? -1 : 1;
  return a.entryNumber - b.entryNumber;
}
