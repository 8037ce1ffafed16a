/** Keeps how far a tax return has come, in the transaction of whatever changed it, as progress is kept. */
import { formNames } from "#domain/forms/formName.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { formFindings } from "../forms/formFindings.ts";
import { type FormsDeps, formsGroundOf } from "../forms/formsGround.ts";
import { formsStanding } from "../forms/formsStanding.ts";
import { signOffOf } from "../reconciliation/standing.ts";
import { type NoteDeps, readStanding } from "../signOff/signOffDeps.ts";
import type { SubjectStanding } from "../signOff/subjectGround.ts";

/** Writes it. Before somebody has signed the forms or made a file, nothing is computed. */
export async function keepFiling(
  deps: FormsDeps,
  transaction: Transaction,
  standing: SubjectStanding,
): Promise<void> {
  const { closingId } = standing.ground;
  const { versions } = await deps.filings.readFiling(transaction, closingId);
  const none = { isReady: false, fileIsCurrent: false };
  const ground =
    versions.length === 0 && !isSigned(standing) ? null : await formsGroundOf(deps, transaction, standing);
  const kept = ground === null ? none : formsStanding(ground, formFindings(ground, deps.today()));
  await deps.filings.writeStanding(transaction, closingId, kept);
}

/** Does it for every closing of a client, whose name is in the files. */
export async function keepFilingsOf(
  deps: FormsDeps & Pick<NoteDeps, "signOffs">,
  transaction: Transaction,
  closingIds: readonly string[],
): Promise<void> {
  for (const closingId of await deps.signOffs.lockClosings(transaction, closingIds)) {
    const standing = await readStanding(deps, transaction, closingId);
    if (standing !== null) await keepFiling(deps, transaction, standing);
  }
}

function isSigned({ ground }: SubjectStanding): boolean {
  return formNames.every((key) => signOffOf(ground, { kind: "form", key }).signed !== null);
}
