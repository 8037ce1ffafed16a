/**
 * How a closing stands, with its forms only where something of them is asked or signed: they are computed from every
 * account, and most questions are not about them.
 */
import type { Subject } from "#domain/signOff/signOffEvent.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { TaxGroundDeps } from "../../tax/readTaxGround.ts";
import { readFormsNow, signedForms } from "./formsNow.ts";
import { type StandingDeps, readStanding } from "../signOffDeps.ts";
import type { SubjectStanding } from "../subjectGround.ts";
import { isTaxCheck, withForms } from "./taxChecks.ts";

type Deps = StandingDeps & TaxGroundDeps;

/** Reads it for a subject; null when the closing is not there. */
export async function standingFor(
  deps: Deps,
  transaction: Transaction,
  { closingId, subject }: { readonly closingId: string; readonly subject: Subject },
): Promise<SubjectStanding | null> {
  return subject.kind === "form" || (subject.kind === "check" && isTaxCheck(subject.key))
    ? standingWithForms(deps, transaction, closingId)
    : readStanding(deps, transaction, closingId);
}

/** Reads it with the forms; null when the closing is not there. */
export async function standingWithForms(
  deps: Deps,
  transaction: Transaction,
  closingId: string,
): Promise<SubjectStanding | null> {
  const standing = await readStanding(deps, transaction, closingId);
  if (standing === null) return null;
  return withForms(standing, await readFormsNow(deps, transaction, standing.ground), deps.hash);
}

/** Reads it with the forms when one of them is signed; null when the closing is not there. */
export async function standingWithSigned(
  deps: Deps,
  transaction: Transaction,
  closingId: string,
): Promise<SubjectStanding | null> {
  const standing = await readStanding(deps, transaction, closingId);
  if (standing === null || signedForms(standing.ground).length === 0) return standing;
  return withForms(standing, await readFormsNow(deps, transaction, standing.ground), deps.hash);
}
