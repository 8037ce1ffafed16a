/** What can be done with an entry by how it stands. The server decides; this only spares people a refusal. */
import type { EntryStateRequest, EntryStatus } from "#wire/entries.ts";

export type StateAction = EntryStateRequest["action"];

const actionsByStatus: Readonly<Record<EntryStatus, readonly StateAction[]>> = {
  draft: ["make-ready", "void"],
  ready: ["back-to-draft", "exclude", "void"],
  "not-for-transfer": ["include", "void"],
  failed: ["back-to-draft", "exclude", "void"],
  sending: [],
  checking: [],
  "waits-for-year": [],
  transferred: [],
  "transferred-excluded": [],
  "changed-in-fortnox": [],
  "removed-in-fortnox": [],
  "duplicate-in-fortnox": [],
  "handed-out": [],
  void: [],
};

/** Lists the changes of state that an entry can take. */
export function stateActions(status: EntryStatus): readonly StateAction[] {
  return actionsByStatus[status];
}

const changeable: ReadonlySet<EntryStatus> = new Set(["draft", "ready", "not-for-transfer", "failed"]);

/** Tells whether what an entry holds can be changed: not once it is on its way, handed out or void. */
export function isChangeable(status: EntryStatus): boolean {
  return changeable.has(status);
}
