/** What a person may do with a subject as it stands. The server decides; this only spares them a refusal. */
import type { SignOffRequest, SignOffState } from "#wire/signOff.ts";
import type { Role } from "#wire/values.ts";

export type SignOffAction = SignOffRequest["action"] | "review";

export interface Signer {
  readonly userId: string;
  readonly role: Role;
}

/** Lists what the person may do, the next step first: reviewers review what others sign, accountants sign. */
export function possibleActions(state: SignOffState, signer: Signer): readonly SignOffAction[] {
  return stepsOf(state, signer).filter((action) =>
    (action === "review" ? reviewing : signing).has(signer.role),
  );
}

const signing: ReadonlySet<Role> = new Set(["administrator", "accountant"]);
const reviewing: ReadonlySet<Role> = new Set(["administrator", "reviewer"]);

/** What can be done with it as it stands, by somebody of any role. */
function stepsOf(state: SignOffState, signer: Signer): readonly SignOffAction[] {
  if (state.notApplicable !== null && state.stale.length === 0) return ["mark-applicable"];
  const { signature, review } = state;
  const isSigned = signature !== null && state.stale.length === 0;
  const isOwn = signature?.by.userId === signer.userId;
  const isReview = isSigned && review === null && !isOwn;
  const aside: readonly SignOffAction[] = state.subject.kind === "account" ? ["mark-not-applicable"] : [];
  if (isReview) return ["review", "reopen"];
  if (isSigned) return ["reopen"];
  if (state.notApplicable !== null) return ["mark-not-applicable", "mark-applicable"];
  return signature === null ? ["sign", ...aside] : ["sign", "reopen"];
}

export type NoteReason = "difference" | "unknown" | "findings" | "balance";

/** Tells why an action needs a note; null when it needs none. */
export function noteReason(action: SignOffAction, state: SignOffState): NoteReason | null {
  const { figures, signAgain } = state;
  if (action === "mark-not-applicable") return figures?.closingOre === "0" ? null : "balance";
  if (action !== "sign") return null;
  // What is wrong in a form keeps it from being signed, and a note does not help.
  if (state.subject.kind === "form") return null;
  if (figures === null) return "findings";
  if (signAgain === "figures-as-signed") return null;
  if (figures.differenceOre === null) return "unknown";
  return isWithin(figures.differenceOre, figures.materialityOre) ? null : "difference";
}

function isWithin(differenceOre: string, materialityOre: string): boolean {
  const difference = BigInt(differenceOre);
  return (difference < 0n ? -difference : difference) <= BigInt(materialityOre);
}
