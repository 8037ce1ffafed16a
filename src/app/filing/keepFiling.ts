/** Keeps how far a tax return has come, in the transaction of whatever changed it, as progress is kept. */
import { formNames } from "#domain/forms/formName.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { formFindings } from "../forms/formFindings.ts";
import { type FormsDeps, formsGroundOf } from "../forms/formsGround.ts";
import { formsStanding } from "../forms/formsStanding.ts";
import { signOffOf } from "../reconciliation/standing.ts";
import type { SubjectStanding } from "../signOff/subjectGround.ts";

/** Writes it. Before somebody has signed the forms or made a file, nothing is computed. */
export async function keepFiling(
  deps: FormsDeps,
  transaction: Transaction,
  standing: SubjectStanding,
): Promise<void> {
  const { closingId } = standing.ground;
  const versions = await deps.filings.readVersions(transaction, closingId);
  const none = { isReady: false, fileIsCurrent: false };
  const ground =
    versions.length === 0 && !isSigned(standing) ? null : await formsGroundOf(deps, transaction, standing);
  const kept = ground === null ? none : formsStanding(ground, formFindings(ground, deps.today()));
  await deps.filings.writeStanding(transaction, closingId, kept);
}

function isSigned({ ground }: SubjectStanding): boolean {
  return formNames.every((key) => signOffOf(ground, { kind: "form", key }).signed !== null);
}
