/** A form of the tax return as a file (PDF): a clear list of its boxes, and not the agency's own form. */
import type { FormName } from "#domain/forms/formName.ts";
import { type FormSheet, formSheet } from "#domain/forms/page/formSheet.ts";
import { type Period, periodOf } from "#domain/forms/filingPeriod.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { signOffOf } from "../reconciliation/standing.ts";
import type { FormProblem } from "./formFindings.ts";
import { type FormsGround, readFormsGround, sheetGround } from "./formsGround.ts";
import type { ReadFormsDeps } from "./readForms.ts";

export interface FormDocument {
  readonly companyName: string;
  readonly organizationNumber: OrganizationNumber;
  readonly fiscalYear: FiscalYear;
  readonly incomeYear: number;
  readonly period: Period;
  readonly sheet: FormSheet;
  /** Null while it is not signed, or when it has changed since. */
  readonly signed: { readonly by: string; readonly at: string } | null;
  readonly isStale: boolean;
  /** When somebody last did something to what it says: the file is as old as that, whenever it is made. */
  readonly changedAt: string;
}

/** Port: draws a form on paper, outside the thread that answers. */
export interface FormPapers {
  draw(document: FormDocument): Promise<Uint8Array>;
}

export interface FormFileDeps extends ReadFormsDeps {
  readonly papers: FormPapers;
}

/** Makes the file; refused with why the forms cannot be filled. */
export async function makeFormFile(
  deps: FormFileDeps,
  actor: Actor,
  { closingId, form }: { readonly closingId: string; readonly form: FormName },
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, FormProblem>> {
  const ground = await deps.inFirm(actor.firmId, (transaction) =>
    readFormsGround(deps, transaction, closingId),
  );
  if (ground === null) return refused({ kind: "not-found" });
  const document = documentOf(ground, form);
  if (!document.ok) return document;
  const { companyName, fiscalYear } = document.value;
  const name = `${form} ${companyName} ${fiscalYear.end}`.replaceAll(/[/\\:*?"<>|]/g, "-");
  return ok({ name: `${name}.pdf`, bytes: await deps.papers.draw(document.value) });
}

function documentOf(ground: FormsGround, form: FormName): Result<FormDocument, FormProblem> {
  const { tax, made, standing } = ground;
  if (!made.ok) return made;
  const { signed, stale } = signOffOf(standing.ground, { kind: "form", key: form });
  const name = signed === null ? "" : (standing.ground.people.get(signed.by)?.name ?? signed.by);
  return ok({
    companyName: tax.name,
    organizationNumber: tax.organizationNumber,
    fiscalYear: tax.fiscalYear,
    ...periodOf(tax.fiscalYear),
    sheet: formSheet(form, sheetGround(tax, made.value)),
    signed: signed === null || stale !== null ? null : { by: name, at: signed.at },
    isStale: stale !== null,
    changedAt: changedAt(ground, signed?.at ?? ""),
  });
}

/** The latest of signature, choice and entries; with none of them, the year's end. */
function changedAt({ tax, entries }: FormsGround, signedAt: string): string {
  const done = [signedAt, tax.changed?.changedAt ?? "", ...entries.map((entry) => entry.changedAt)];
  return done.reduce((latest, at) => (at > latest ? at : latest), `${tax.fiscalYear.end}T12:00:00.000Z`);
}
