/** Port: the history of signatures and what is folded from it, all of it in the transaction given. */
import type { Subject, SignOffEvent } from "#domain/signOff/signOffEvent.ts";
import type { SignOffState } from "#domain/signOff/signOffState.ts";
import type { Cause } from "#domain/staleness/cause.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** One event more, with the state after it. */
export interface NewEvent {
  readonly closingId: string;
  readonly subject: Subject;
  readonly event: SignOffEvent;
  readonly state: SignOffState;
  /** What the subject is called; told of what went stale. */
  readonly name: string;
  /** The closing's current import. */
  readonly importId: string | null;
  readonly importNumber: number | null;
}

export interface RecordedEvent {
  readonly sequence: number;
  readonly event: SignOffEvent;
  readonly importNumber: number | null;
}

export interface WentStale {
  readonly subject: Subject;
  readonly name: string;
  readonly causes: readonly Cause[];
}

export interface SignOffStore {
  /**
   * Locks the closing for this transaction: who signs, who changes what signatures rest on and an import that is made
   * current come one after the other. False when the closing is not there.
   */
  lockClosing(transaction: Transaction, closingId: string): Promise<boolean>;
  /** Locks several, all of them before anything is logged, and gives those that are there. */
  lockClosings(transaction: Transaction, closingIds: readonly string[]): Promise<readonly string[]>;
  /** Adds events to the history, at most one of each subject, and writes the states after them. */
  addEvents(transaction: Transaction, events: readonly NewEvent[]): Promise<void>;
  /** Reads the history of a subject, the oldest first. */
  readEvents(
    transaction: Transaction,
    closingId: string,
    subject: Subject,
  ): Promise<readonly RecordedEvent[]>;
  /** Reads what went stale by an import. */
  readStaleBy(
    transaction: Transaction,
    closingId: string,
    importNumber: number,
  ): Promise<readonly WentStale[]>;
  readPeople(transaction: Transaction, userIds: readonly string[]): Promise<readonly Person[]>;
  /** Lists the closings of the same client in which a form of the tax return is signed. */
  findSignedForms(transaction: Transaction, closingId: string): Promise<readonly string[]>;
  closingExists(transaction: Transaction, closingId: string): Promise<boolean>;
}
