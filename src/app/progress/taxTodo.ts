/**
 * How far Dispositioner & skatt and Deklaration have come, for the list of what remains. Nothing is computed before
 * somebody has begun: the list is read often, and then there is nothing to tell.
 */
import { filingPeriod } from "#domain/forms/filingPeriod.ts";
import { formNames } from "#domain/forms/formName.ts";
import { filingState } from "#domain/forms/page/filingState.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { TodoForm, TodoForms } from "#domain/progress/todoForms.ts";
import type { TodoTax } from "#domain/progress/todoTax.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type PageFinding, formFindings } from "../forms/formFindings.ts";
import { type FormsDeps, type FormsGround, formsGroundOf } from "../forms/formsGround.ts";
import { formsStanding, isOfSender } from "../forms/formsStanding.ts";
import type { Standing } from "../reconciliation/standing.ts";
import { signedForms } from "../signOff/forms/formsNow.ts";
import { againOf, subjectGround } from "../signOff/subjectGround.ts";
import { statusOfStep } from "../tax/stepStatus.ts";

export interface TaxTodo {
  readonly tax: TodoTax | null;
  readonly forms: TodoForms | null;
}

export interface TaxTodoAsked {
  readonly standing: Standing;
  readonly companyForm: CompanyForm;
  /** Whether anybody has chosen or typed anything. */
  readonly isTaxChosen: boolean;
}

/** Reads it; nothing of a company whose return is not made here, and before the first import. */
export async function readTaxTodo(
  deps: FormsDeps,
  transaction: Transaction,
  { standing, companyForm, isTaxChosen }: TaxTodoAsked,
): Promise<TaxTodo> {
  if (standing.ground.currentImport === null || companyForm !== "limited-company") return nothing;
  const isBegun = isTaxChosen || signedForms(standing.ground).length > 0;
  const ground = isBegun ? await formsGroundOf(deps, transaction, standing) : null;
  if (ground === null) return notBegun(standing);
  const findings = formFindings(ground, deps.today());
  return { tax: taxOf(ground, findings), forms: formsOf(deps, ground, findings) };
}

/** Tells whether anybody has chosen or typed anything, or signed a form. */
export async function isTaxBegun(
  { taxes }: Pick<FormsDeps, "taxes">,
  transaction: Transaction,
  { ground }: Standing,
): Promise<boolean> {
  if (signedForms(ground).length > 0) return true;
  const record = await taxes.readRecord(transaction, ground.closingId);
  return record !== null && record.content !== null;
}

const nothing: TaxTodo = { tax: null, forms: null };

function notBegun({ ground }: Standing): TaxTodo {
  const forms = formNames.map((form): TodoForm => {
    return { form, isSigned: false, causes: [], signAgain: null };
  });
  return {
    tax: { isBegun: false, problem: null, steps: [], isOutdated: false },
    forms: { forms, unanswered: 0, errors: 0, state: "not-ready", lastDay: lastDayOf(ground) },
  };
}

function taxOf({ tax, wanted }: FormsGround, findings: readonly PageFinding[]): TodoTax {
  const begun = { isBegun: true, isOutdated: findings.some(({ finding }) => finding.kind === outdated) };
  if (!wanted.ok) return { ...begun, problem: wanted.problem.kind, steps: [] };
  const { steps, findings: own } = wanted.value;
  const { done } = tax.content;
  return {
    ...begun,
    problem: null,
    steps: steps.map((figure) => {
      return { step: figure.step, status: statusOfStep(figure, { findings: own, done }) };
    }),
  };
}

const outdated = "tax-entries-outdated";
const unanswered = "form-question-unanswered";
/** What lines of their own tell. */
const toldElsewhere: readonly string[] = [outdated, unanswered, "form-not-signed", "form-stale"];

function formsOf(
  { hash }: Pick<FormsDeps, "hash">,
  ground: FormsGround,
  findings: readonly PageFinding[],
): TodoForms {
  const { standing, filing } = ground;
  const { isReady, fileIsCurrent } = formsStanding(ground, findings);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ finding }) => finding.kind);
  return {
    forms: formNames.map((form): TodoForm => {
      const found = subjectGround(standing, { kind: "form", key: form }, hash);
      return {
        form,
        isSigned: (found?.signOff.signed ?? null) !== null,
        causes: found?.signOff.stale?.causes ?? [],
        signAgain: found === null ? null : againOf(found),
      };
    }),
    unanswered: errors.filter((kind) => kind === unanswered).length,
    errors: errors.filter((kind) => !toldElsewhere.includes(kind)).length,
    state: filingState({
      isSigned: filing.signedOn !== null,
      isFiled: filing.filedOn !== null,
      fileIsCurrent,
      isReady: isReady && !findings.some(isOfSender),
    }),
    lastDay: lastDayOf(standing.ground),
  };
}

function lastDayOf({ fiscalYear }: Standing["ground"]): TodoForms["lastDay"] {
  const period = filingPeriod(fiscalYear);
  return period.ok ? period.value.lastDay : null;
}
