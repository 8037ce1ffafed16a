/** The one status of an entry that is shown, and whether its rows are in the figures of the closing. */
import type { EntryState, Recognition, TransferState } from "./entry.ts";

export type EntryStatus =
  | "draft"
  | "ready"
  | "sending"
  | "checking"
  | "waits-for-year"
  | "transferred"
  | "transferred-excluded"
  | "changed-in-fortnox"
  | "removed-in-fortnox"
  | "duplicate-in-fortnox"
  | "handed-out"
  | "not-for-transfer"
  | "void"
  | "failed";

export interface EntryStanding {
  readonly state: EntryState;
  /** Of the present version; null when it was never accepted for export. */
  readonly transfer: TransferState | null;
  /** In the closing's current import. */
  readonly recognition: Recognition | null;
}

/** Tells the status: what the import says goes before what was sent, and that before what people made of it. */
export function entryStatus({ state, transfer, recognition }: EntryStanding): EntryStatus {
  if (state === "void") return "void";
  if (recognition !== null) return recognised[recognition];
  if (transfer !== null && transfer !== "cancelled") return sent[transfer];
  return state;
}

const recognised: Readonly<Record<Recognition, EntryStatus>> = {
  same: "transferred-excluded",
  changed: "changed-in-fortnox",
  removed: "removed-in-fortnox",
  duplicate: "duplicate-in-fortnox",
};

const sent: Readonly<Record<Exclude<TransferState, "cancelled">, EntryStatus>> = {
  queued: "sending",
  sending: "sending",
  checking: "checking",
  "waits-for-year": "waits-for-year",
  transferred: "transferred",
  refused: "failed",
};

const outside: readonly EntryStatus[] = [
  "draft",
  "void",
  // The import holds their amounts, or what people in Fortnox made of them.
  "transferred-excluded",
  "changed-in-fortnox",
  "duplicate-in-fortnox",
];

/** Tells whether its rows are in the figures: not while it is a draft, and not twice when the import holds them. */
export function countsInFigures(status: EntryStatus): boolean {
  return !outside.includes(status);
}
