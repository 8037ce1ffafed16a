/** What can be done with an entry by how it stands. The server decides; this only spares people a refusal. */
import type { EntryLine, EntryStateRequest, EntryStatus } from "#wire/entries.ts";

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

type Standing = Pick<EntryLine, "status" | "origin">;

/** What is written from the choice of appropriations and tax is rewritten by another choice, and by nothing else. */
const ofChoice: ReadonlySet<StateAction> = new Set(["make-ready", "exclude", "include"]);

/** Lists the changes of state that an entry can take. */
export function stateActions({ status, origin }: Standing): readonly StateAction[] {
  const actions = actionsByStatus[status];
  return origin.kind === "tax-choice" ? actions.filter((action) => ofChoice.has(action)) : actions;
}

const changeable: ReadonlySet<EntryStatus> = new Set(["draft", "ready", "not-for-transfer", "failed"]);

/** Tells whether what an entry holds can be changed: not once it is on its way, handed out or void. */
export function isChangeable({ status, origin }: Standing): boolean {
  return changeable.has(status) && origin.kind !== "tax-choice";
}
