/**
 * The states of a transfer and what leads from one to the next. What an event says of an attempt that is not the last
 * one, or of a state that it cannot follow, changes nothing: words may come late, and from a process that was given up.
 */
import { isUnresolved, waitAfterLook } from "./lookSchedule.ts";
import type { Attempt, Receipt, Transfer, TransferProblem, VoucherPlace } from "./transfer.ts";

export type TransferEvent =
  /** Its year was found, or is not there yet. */
  | { readonly kind: "placed"; readonly place: VoucherPlace; readonly atMs: number }
  | { readonly kind: "unplaced"; readonly problem: TransferProblem; readonly dueAtMs: number }
  /** It cannot be sent as it is: known before anything was. */
  | { readonly kind: "rejected"; readonly problem: TransferProblem }
  /** It will be sent now. */
  | { readonly kind: "begun"; readonly attempt: Attempt }
  | { readonly kind: "created"; readonly attempt: number; readonly receipt: Receipt }
  /** Surely not done, and not to be tried again as it is. */
  | { readonly kind: "refused"; readonly attempt: number; readonly problem: TransferProblem }
  /** Surely not done, and to be tried again. */
  | {
      readonly kind: "undone";
      readonly attempt: number;
      readonly problem: TransferProblem | null;
      readonly dueAtMs: number;
    }
  /** Nobody knows whether it was done. */
  | {
      readonly kind: "unknown";
      readonly attempt: number;
      readonly problem: TransferProblem;
      readonly atMs: number;
    }
  /** Whoever was to send it has not been heard of. */
  | { readonly kind: "overdue"; readonly atMs: number }
  | {
      readonly kind: "found";
      readonly series: string;
      readonly receipt: Receipt;
      readonly problem: TransferProblem | null;
    }
  | { readonly kind: "differs"; readonly problem: TransferProblem }
  | { readonly kind: "absent"; readonly atMs: number; readonly quietMs: number }
  /** It could not be worked on now. */
  | { readonly kind: "postponed"; readonly problem: TransferProblem | null; readonly dueAtMs: number }
  /** A person's: from here on. */
  | { readonly kind: "accepted"; readonly acceptance: Acceptance }
  | { readonly kind: "hurried"; readonly atMs: number }
  | { readonly kind: "resent"; readonly atMs: number; readonly quietMs: number }
  | { readonly kind: "cancelled" };

/** What a person chose when it was exported. */
export type Acceptance = Pick<Transfer, "series" | "withFiles" | "acceptedAtMs" | "acceptedBy">;

type EventOf<K extends TransferEvent["kind"]> = Extract<TransferEvent, { readonly kind: K }>;

/** So often surely not done, it is put before a person. */
const mostFailures = 8;

/** Gives the transfer after an event; null when the event changes nothing. */
export function advance(transfer: Transfer, event: TransferEvent): Transfer | null {
  switch (event.kind) {
    case "placed":
    case "unplaced":
    case "rejected":
    case "begun":
      return prepare(transfer, event);
    case "created":
    case "refused":
    case "undone":
    case "unknown":
      return isOfLastAttempt(transfer, event.attempt) ? afterAttempt(transfer, event) : null;
    case "overdue":
      return overdue(transfer, event);
    case "found":
    case "differs":
    case "absent":
      return afterLook(transfer, event);
    case "postponed":
      return postponed(transfer, event);
    case "accepted":
    case "hurried":
    case "resent":
    case "cancelled":
      return byPerson(transfer, event);
  }
}

/** Tells whether a person may have it sent again: looked for twice in vain, and nothing of it can come any more. */
export function canSendAgain(transfer: Transfer, atMs: number, quietMs: number): boolean {
  const fromMs = sendAgainFromMs(transfer, quietMs);
  return fromMs !== null && transfer.looks >= 2 && atMs >= fromMs;
}

/** When the quiet time of a transfer that is looked for is over; null when it is not looked for in vain. */
export function sendAgainFromMs({ state, attempt, problem }: Transfer, quietMs: number): number | null {
  if (state !== "checking" || attempt === null || problem?.kind === "transfer-differs") return null;
  return attempt.settlesAtMs + quietMs;
}

/** Tells whether it is still to be worked on. */
export function isOpen({ state }: Pick<Transfer, "state">): boolean {
  return state === "queued" || state === "checking" || state === "waits-for-year";
}

function prepare(
  transfer: Transfer,
  event: EventOf<"placed" | "unplaced" | "rejected" | "begun">,
): Transfer | null {
  const { state } = transfer;
  if (event.kind === "begun") {
    if (state !== "queued" || transfer.place === null) return null;
    const { attempt } = event;
    return { ...transfer, state: "sending", attempt, looks: 0, dueAtMs: attempt.settlesAtMs, problem: null };
  }
  if (state !== "queued" && state !== "waits-for-year") return null;
  if (event.kind === "rejected")
    return { ...transfer, state: "refused", problem: event.problem, dueAtMs: null };
  if (event.kind === "placed") {
    return { ...transfer, state: "queued", place: event.place, dueAtMs: event.atMs, problem: null };
  }
  return { ...transfer, state: "waits-for-year", problem: event.problem, dueAtMs: event.dueAtMs };
}

/** Why the outcome of an attempt is not known says more than why it could not be looked for. */
function postponed(transfer: Transfer, { problem, dueAtMs }: EventOf<"postponed">): Transfer | null {
  if (!isOpen(transfer)) return null;
  const isKept = problem === null || transfer.state === "checking";
  return { ...transfer, problem: isKept ? transfer.problem : problem, dueAtMs };
}

/** A process that was given up may still tell, truly, what became of the attempt: while it is looked for, too. */
function isOfLastAttempt({ state, attempt }: Transfer, told: number): boolean {
  return (state === "sending" || state === "checking") && attempt?.attempt === told;
}

function afterAttempt(
  transfer: Transfer,
  event: EventOf<"created" | "refused" | "undone" | "unknown">,
): Transfer | null {
  switch (event.kind) {
    case "created":
      return transferred(transfer, event.receipt, null);
    case "refused":
      return { ...transfer, state: "refused", problem: event.problem, dueAtMs: null, looks: 0 };
    case "undone": {
      const failures = transfer.failures + 1;
      const { problem, dueAtMs } = event;
      if (failures >= mostFailures && problem !== null) {
        return { ...transfer, state: "refused", problem, dueAtMs: null, failures: 0, looks: 0 };
      }
      return { ...transfer, state: "queued", problem, dueAtMs, failures, looks: 0 };
    }
    case "unknown":
      return transfer.state === "sending"
        ? { ...transfer, state: "checking", problem: event.problem, dueAtMs: event.atMs, looks: 0 }
        : null;
  }
}

function overdue(transfer: Transfer, { atMs }: EventOf<"overdue">): Transfer | null {
  const isOver = transfer.attempt !== null && transfer.attempt.settlesAtMs <= atMs;
  if (transfer.state !== "sending" || !isOver) return null;
  const problem = { kind: "transfer-interrupted", data: {} };
  return { ...transfer, state: "checking", dueAtMs: atMs, looks: 0, problem };
}

function afterLook(transfer: Transfer, event: EventOf<"found" | "differs" | "absent">): Transfer | null {
  const { state } = transfer;
  if (state !== "queued" && state !== "checking") return null;
  if (event.kind === "found")
    return { ...transferred(transfer, event.receipt, event.problem), series: event.series };
  // Until somebody has looked at what became of it there, or put it right, nothing more can be done here.
  if (event.kind === "differs")
    return { ...transfer, state: "checking", problem: event.problem, dueAtMs: null };
  if (state === "queued" || transfer.attempt === null) return null;
  const looks = transfer.looks + 1;
  const dueAtMs = waitAfterLook({ looks, attempt: transfer.attempt }, event);
  const problem = isUnresolved(transfer.problem) ? transfer.problem : { kind: "transfer-unknown", data: {} };
  return { ...transfer, looks, dueAtMs, problem };
}

function transferred(transfer: Transfer, receipt: Receipt, problem: TransferProblem | null): Transfer {
  return { ...transfer, state: "transferred", receipt, problem, dueAtMs: null, failures: 0 };
}

function byPerson(
  transfer: Transfer,
  event: EventOf<"accepted" | "hurried" | "resent" | "cancelled">,
): Transfer | null {
  const { state } = transfer;
  switch (event.kind) {
    case "accepted":
      return mayBeAccepted(state) ? acceptAgain(transfer, event.acceptance) : null;
    case "hurried":
      return isOpen(transfer) ? { ...transfer, dueAtMs: event.atMs } : null;
    case "resent":
      return canSendAgain(transfer, event.atMs, event.quietMs)
        ? { ...transfer, state: "queued", dueAtMs: event.atMs, problem: null }
        : null;
    case "cancelled":
      if (state !== "queued" && state !== "waits-for-year") return null;
      // One that was sent, and is to be sent again, may be there after all: it is looked for as before.
      return transfer.looks > 0
        ? { ...transfer, state: "checking" }
        : { ...transfer, state: "cancelled", dueAtMs: null, problem: null };
  }
}

/** What surely is not in Fortnox, and is not on its way there. */
function mayBeAccepted(state: Transfer["state"]): boolean {
  return state === "refused" || state === "cancelled" || state === "waits-for-year";
}

/** Its former attempts were surely not done; their count goes on, so that a late word about one changes nothing. */
function acceptAgain(transfer: Transfer, acceptance: Acceptance): Transfer {
  const { acceptedAtMs: dueAtMs } = acceptance;
  return { ...transfer, ...acceptance, state: "queued", dueAtMs, looks: 0, failures: 0, problem: null };
}
