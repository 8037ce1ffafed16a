/**
 * Signs, reviews, reopens and puts aside. What the person had before them is held against what stands, under a lock
 * that signatures and changes share, so that of two at once one is told of the other.
 */
import { type Sight, parseSight, renderSight } from "#domain/signOff/sight.ts";
import type { SignOffAction, SignOffEvent, Subject } from "#domain/signOff/signOffEvent.ts";
import { afterEvent } from "#domain/signOff/signOffState.ts";
import { type SigningProblem, checkSigning } from "#domain/signOff/signing.ts";
import { type HashText, basisText } from "#domain/staleness/basis.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor, Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { noteChanges } from "./noteChanges.ts";
import type { NotFound, SignOffDeps } from "./signOffDeps.ts";
import { type SubjectGround, type SubjectStanding, againOf, subjectGround } from "./subjectGround.ts";
import { standingFor } from "./forms/standingFor.ts";

export interface SigningRequest {
  readonly closingId: string;
  readonly subject: Subject;
  readonly action: SignOffAction;
  /** What the page carried (`sightText`). */
  readonly basis: string;
  readonly note: string;
}

/** What the log calls each action. */
const events: Readonly<Record<SignOffAction, string>> = {
  sign: "signed-off",
  review: "sign-off-reviewed",
  reopen: "sign-off-reopened",
  "mark-not-applicable": "sign-off-not-applicable",
  "mark-applicable": "sign-off-applicable",
};

/** A refusal, with those whom it names. */
export interface SigningRefusal {
  readonly problem: SigningProblem | NotFound;
  readonly people: ReadonlyMap<string, Person>;
}

/** Does it, or tells why not. */
export async function sign(
  deps: SignOffDeps,
  actor: Actor,
  request: SigningRequest,
): Promise<Result<null, SigningRefusal>> {
  const { closingId, subject, action } = request;
  return deps.inFirm(actor.firmId, async (transaction) => {
    if (!(await deps.signOffs.lockClosing(transaction, closingId))) return refused(notFound);
    const standing = await standingFor(deps, transaction, { closingId, subject });
    const ground = standing === null ? null : subjectGround(standing, subject, deps.hash);
    if (standing === null || ground === null) return refused(notFound);
    const note = noteOf(request, ground);
    const problem = checkSigning(action, {
      by: { userId: actor.userId, isReader: actor.role === "reader" },
      note,
      seen: parseSight(request.basis),
      now: sightOf(ground, deps.hash),
      state: ground.signOff,
      formErrors: ground.formErrors,
    });
    if (problem !== null) return refused({ problem, people: standing.ground.people });
    const event = eventOf(action, { by: actor.userId, at: deps.now(), note }, ground);
    await record(deps, transaction, { standing, ground, event });
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: events[action],
      closingId,
      data: { subjectKind: subject.kind, subject: ground.name === "" ? subject.key : ground.name },
    });
    return ok(null);
  });
}

const notFound: SigningRefusal = { problem: { kind: "not-found" }, people: new Map() };

/** Writes what a page carries of what it shows. */
export function sightText(ground: SubjectGround, hash: HashText): string {
  return renderSight(sightOf(ground, hash));
}

function sightOf({ signOff, figures, basis }: SubjectGround, hash: HashText): Sight {
  return { version: signOff.version, figures, fingerprint: hash(basisText(basis)).slice(0, 32) };
}

/** Who signs the same figures again lets the note stand that explained them. */
function noteOf({ action, note }: SigningRequest, ground: SubjectGround): string {
  if (action !== "sign" || note !== "") return note;
  return againOf(ground) === "figures-as-signed" ? (ground.signOff.signed?.note ?? "") : "";
}

interface Deed {
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

function eventOf(action: SignOffAction, deed: Deed, { figures, basis }: SubjectGround): SignOffEvent {
  switch (action) {
    case "sign":
      return { kind: "signed", ...deed, figures, basis };
    case "review":
      return { kind: "reviewed", ...deed, figures, basis };
    case "mark-not-applicable":
      return { kind: "marked-not-applicable", ...deed, figures, basis };
    case "reopen":
      return { kind: "reopened", ...deed };
    case "mark-applicable":
      return { kind: "marked-applicable", ...deed };
  }
}

async function record(
  deps: SignOffDeps,
  transaction: Transaction,
  found: { readonly standing: SubjectStanding; readonly ground: SubjectGround; readonly event: SignOffEvent },
): Promise<void> {
  const { event } = found;
  const { subject, name, signOff } = found.ground;
  const { closingId, currentImport } = found.standing.ground;
  await deps.signOffs.addEvents(transaction, [
    {
      closingId,
      subject,
      event,
      state: afterEvent(signOff, event),
      name,
      importId: currentImport?.importId ?? null,
      importNumber: currentImport?.number ?? null,
    },
  ]);
  // A balance that is signed is one less for the checks that count those that nobody has decided on.
  const by = "by" in event ? event.by : null;
  await noteChanges(deps, transaction, { closingId, by, importNumber: null, changed: new Map() });
}
