/**
 * Notes what something that a person said of tax or the forms (a choice, an answer, where an account stands) did to
 * forms that are signed. What was written as entries goes by `followEntries`, as any entry does.
 */
import type { FormChange } from "#domain/staleness/cause.ts";
import type { StaleSubject } from "#domain/staleness/reach.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { NoteDeps } from "../signOff/signOffDeps.ts";

export interface FormsSaid {
  readonly closingId: string;
  readonly by: string;
  readonly through: FormChange;
}

/**
 * Does it, in the transaction of the change and after it has been written, also in the client's other closings: a
 * mapping is the client's, and a loss goes to the year after. Answers what became stale in this closing.
 */
export async function noteFormChanges(
  deps: NoteDeps,
  transaction: Transaction,
  { closingId, ...said }: FormsSaid,
): Promise<readonly StaleSubject[]> {
  const others = await deps.signOffs.findSignedForms(transaction, closingId);
  const closingIds = [closingId, ...others.filter((other) => other !== closingId)];
  const there = await deps.signOffs.lockClosings(transaction, closingIds);
  const stale: StaleSubject[] = [];
  for (const each of closingIds.filter((one) => there.includes(one))) {
    const noted = { closingId: each, ...said, importNumber: null, changed: new Map() };
    const found = await noteChanges(deps, transaction, noted);
    if (each === closingId) stale.push(...found);
  }
  return stale;
}
