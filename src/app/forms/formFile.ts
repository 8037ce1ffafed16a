/** A form of the tax return as a file (PDF): a clear list of its boxes, and not the agency's own form. */
import type { FormName } from "#domain/forms/formName.ts";
import { type FormSheet, formSheet } from "#domain/forms/page/formSheet.ts";
import { type Period, periodOf } from "#domain/forms/filingPeriod.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { type FormProblem } from "./formFindings.ts";
import { type FormsGround, readFormsGround, sheetGround } from "./formsGround.ts";
import type { ReadFormsDeps } from "./readForms.ts";

export interface FormDocument {
  readonly companyName: string;
  readonly organizationNumber: OrganizationNumber;
  readonly fiscalYear: FiscalYear;
  readonly incomeYear: number;
  readonly period: Period;
  readonly sheet: FormSheet;
  /** When the figures under it were last imported or said; the file is as old as that. */
  readonly asOf: string;
}

/** Port: draws a form on paper, outside the thread that answers. */
export interface FormPapers {
  draw(document: FormDocument): Promise<Uint8Array>;
}

export interface FormFileDeps extends ReadFormsDeps {
  readonly papers: FormPapers;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
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
  const document = documentOf(ground, form, deps.now());
  if (!document.ok) return document;
  const { companyName, fiscalYear } = document.value;
  const name = `${form} ${companyName} ${fiscalYear.end}`.replaceAll(/[/\\:*?"<>|]/g, "-");
  return ok({ name: `${name}.pdf`, bytes: await deps.papers.draw(document.value) });
}

function documentOf(ground: FormsGround, form: FormName, asOf: string): Result<FormDocument, FormProblem> {
  const { tax, made } = ground;
  if (!made.ok) return made;
  return ok({
    companyName: tax.name,
    organizationNumber: tax.organizationNumber,
    fiscalYear: tax.fiscalYear,
    ...periodOf(tax.fiscalYear),
    sheet: formSheet(form, sheetGround(tax, made.value)),
    asOf,
  });
}
