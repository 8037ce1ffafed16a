/** How many closing entries of a closing stand where, for the head of the journal. */
import type { EntryStatus } from "./entryStatus.ts";

export interface EntryCounts {
  readonly transferred: number;
  readonly checking: number;
  readonly toTransfer: number;
  readonly drafts: number;
  /** Somebody must look. */
  readonly attention: number;
}

const countOf: Readonly<Record<EntryStatus, keyof EntryCounts | null>> = {
  draft: "drafts",
  ready: "toTransfer",
  "waits-for-year": "toTransfer",
  sending: "checking",
  checking: "checking",
  transferred: "transferred",
  "transferred-excluded": "transferred",
  "changed-in-fortnox": "attention",
  "removed-in-fortnox": "attention",
  "duplicate-in-fortnox": "attention",
  failed: "attention",
  "handed-out": null,
  "not-for-transfer": null,
  void: null,
};

/** Counts them. */
export function countEntries(statuses: readonly EntryStatus[]): EntryCounts {
  const counts = { transferred: 0, checking: 0, toTransfer: 0, drafts: 0, attention: 0 };
  for (const status of statuses) {
    const count = countOf[status];
    if (count !== null) counts[count] += 1;
  }
  return counts;
}
