/**
 * What may be done with a closing entry as it stands. What is on its way to Fortnox, or is there, is not changed here:
 * what is sent must be what stands, and what became of it there is put right by other entries.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import type { EntryState } from "./entry.ts";
import type { EntryStanding } from "./entryStatus.ts";

export type EntryAction = "make-ready" | "back-to-draft" | "exclude" | "include" | "void";

export type LockedEntryProblem =
  | { readonly kind: "entry-void" }
  | { readonly kind: "entry-in-transfer" }
  | { readonly kind: "entry-transferred" }
  | { readonly kind: "entry-handed-out" };

export type TurnProblem = LockedEntryProblem | { readonly kind: "entry-action-not-now" };

/** Tells why an entry may not be changed at all; null when it may. */
export function lockOf({ state, transfer, recognition }: EntryStanding): LockedEntryProblem | null {
  if (state === "void") return { kind: "entry-void" };
  if (state === "handed-out") return { kind: "entry-handed-out" };
  if (transfer === "transferred" || recognition !== null) return { kind: "entry-transferred" };
  const isFree = transfer === null || transfer === "refused" || transfer === "cancelled";
  return isFree ? null : { kind: "entry-in-transfer" };
}

/** From which states an action leads, and where to. */
const turns: Readonly<
  Record<EntryAction, { readonly from: readonly EntryState[]; readonly to: EntryState }>
> = {
  "make-ready": { from: ["draft"], to: "ready" },
  "back-to-draft": { from: ["ready"], to: "draft" },
  exclude: { from: ["ready"], to: "not-for-transfer" },
  include: { from: ["not-for-transfer"], to: "ready" },
  void: { from: ["draft", "ready", "not-for-transfer"], to: "void" },
};

/** Tells the state after an action, or why it cannot be done. */
export function turn(standing: EntryStanding, action: EntryAction): Result<EntryState, TurnProblem> {
  const locked = lockOf(standing);
  if (locked !== null) return refused(locked);
  const { from, to } = turns[action];
  return from.includes(standing.state) ? ok(to) : refused({ kind: "entry-action-not-now" });
}
