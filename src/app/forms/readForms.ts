/** Deklaration: the three forms with what hinders them, what was answered, the files, and how far it has come. */
import { type FilingPeriod, type Period, filingPeriod, periodOf } from "#domain/forms/filingPeriod.ts";
import { formNames } from "#domain/forms/formName.ts";
import { type FilingState, filingState } from "#domain/forms/page/filingState.ts";
import { type FormSheet, formSheet } from "#domain/forms/page/formSheet.ts";
import { changedCodes } from "#domain/staleness/forms/formChanges.ts";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { SruVersion, StoredFiling } from "../filing/filingStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import { signOffOf } from "../reconciliation/standing.ts";
import type { NotFound } from "../signOff/signOffDeps.ts";
import { type SubjectView, type ViewDeps, subjectView } from "../signOff/subjectView.ts";
import type { FormAnswers } from "../tax/taxContent.ts";
import { type FormProblem, type PageFinding, formFindings } from "./formFindings.ts";
import { formsStanding, isOfSender } from "./formsStanding.ts";
import { type FormsDeps, type FormsGround, readFormsGround, sheetGround } from "./formsGround.ts";

export interface ReadFormsDeps extends FormsDeps, ViewDeps {
  readonly inFirm: InFirm;
}

export interface FormsPage {
  readonly incomeYear: number;
  readonly period: Period;
  /** Null for a period without fields. */
  readonly filingPeriod: FilingPeriod | null;
  readonly problem: FormProblem | null;
  readonly forms: readonly SignedSheet[];
  readonly answers: FormAnswers;
  readonly answersVersion: number;
  readonly findings: readonly PageFinding[];
  readonly state: FilingState;
  readonly filing: StoredFiling;
  readonly versions: readonly (SruVersion & { readonly isCurrent: boolean })[];
}

interface SignedSheet {
  readonly sheet: FormSheet;
  readonly signOff: SubjectView;
  /** The codes of the boxes that say something else than when the form was signed. */
  readonly changed: readonly string[];
}

/** Reads the page. */
export async function readForms(
  deps: ReadFormsDeps,
  actor: Pick<Actor, "firmId">,
  closingId: string,
): Promise<Result<FormsPage, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const ground = await readFormsGround(deps, transaction, closingId);
    return ground === null ? refused({ kind: "not-found" }) : ok(await formsPage(deps, transaction, ground));
  });
}

async function formsPage(
  deps: ReadFormsDeps,
  transaction: Transaction,
  ground: FormsGround,
): Promise<FormsPage> {
  const { tax, made, filing, versions, saidHash } = ground;
  const findings = formFindings(ground, deps.today());
  const { isReady, fileIsCurrent } = formsStanding(ground, findings);
  // The day of INK2 is no other form's.
  const isOther = !made.ok && made.problem.kind === "company-form-not-supported";
  const filed = isOther ? null : filingPeriod(tax.fiscalYear);
  return {
    ...periodOf(tax.fiscalYear),
    filingPeriod: filed?.ok === true ? filed.value : null,
    problem: made.ok ? null : made.problem,
    forms: await sheetsOf(deps, transaction, ground),
    answers: tax.answers,
    answersVersion: tax.answersVersion,
    findings,
    state: filingState({
      isSigned: filing.signedOn !== null,
      isFiled: filing.filedOn !== null,
      fileIsCurrent,
      isReady: isReady && !findings.some(isOfSender),
    }),
    filing,
    versions: versions.map((version) => ({ ...version, isCurrent: version.saidHash === saidHash })),
  };
}

async function sheetsOf(
  deps: ReadFormsDeps,
  transaction: Transaction,
  { tax, made, standing }: FormsGround,
): Promise<FormsPage["forms"]> {
  if (!made.ok) return [];
  const ground = sheetGround(tax, made.value);
  const sheets: SignedSheet[] = [];
  for (const form of formNames) {
    const subject = { kind: "form", key: form } as const;
    const signOff = await subjectView(deps, transaction, { standing, subject });
    invariant(signOff !== null, "Forms that are filled can be signed.");
    const sheet = formSheet(form, ground);
    const { signed } = signOffOf(standing.ground, subject);
    const now = standing.forms?.forms[form];
    const changed = signed === null || now === undefined ? [] : changedCodes(form, signed.basis, now);
    sheets.push({ sheet, signOff, changed });
  }
  return sheets;
}
