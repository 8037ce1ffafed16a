/** Uppgifter som du svarar på: what no books tell, and the forms must have. */
import { boxName } from "#domain/forms/fields/boxName.ts";
import { fieldIn } from "#domain/forms/page/formFields.ts";
import { isAnswered } from "#domain/forms/page/fieldStep.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { NoteDeps, NotFound } from "../signOff/signOffDeps.ts";
import type { FormAnswers, TypedField } from "../tax/taxContent.ts";
import { noteFormChanges } from "../upkeep/noteFormChanges.ts";
import { lockForms } from "./formsGround.ts";
import type { ReadFormsDeps } from "./readForms.ts";

export type AnswerDeps = ReadFormsDeps & NoteDeps;

export type TypedFieldProblem =
  | { readonly kind: "field-not-answered-here"; readonly code: string }
  | { readonly kind: "field-typed-twice"; readonly code: string; readonly box: string }
  | { readonly kind: "field-below-zero"; readonly code: string; readonly box: string }
  | { readonly kind: "field-too-large"; readonly code: string; readonly box: string };

export type AnswersProblem =
  | NotFound
  | TypedFieldProblem
  | { readonly kind: "form-answers-changed"; readonly changedBy: string; readonly changedAt: string };

export interface AnswersChange {
  readonly closingId: string;
  /** The one that was seen. */
  readonly version: number;
  readonly answers: FormAnswers;
}

/** Saves them, and tells those who signed the forms; what is the same is left alone. */
export async function changeAnswers(
  deps: AnswerDeps,
  actor: Actor,
  { closingId, version, answers }: AnswersChange,
): Promise<Result<null, AnswersProblem>> {
  const problem = typedProblem(answers.typed);
  if (problem !== null) return refused(problem);
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, AnswersProblem>> => {
    if (!(await lockForms(deps, transaction, closingId))) return refused({ kind: "not-found" });
    const before = (await deps.taxes.readRecord(transaction, closingId))?.answers ?? null;
    if ((before?.version ?? 0) !== version) {
      const { changedBy, changedAt } = before ?? {};
      return refused({
        kind: "form-answers-changed",
        changedBy: changedBy?.name ?? "",
        changedAt: changedAt ?? "",
      });
    }
    const value = { ...answers, typed: answers.typed.filter(({ kronor }) => BigInt(kronor) !== 0n) };
    if (before !== null && textOf(before.value) === textOf(value)) return ok(null);
    const by = actor.userId;
    await deps.taxes.writeAnswers(transaction, { closingId, value, version: version + 1, by });
    await noteFormChanges(deps, transaction, { closingId, by, through: "answers" });
    await deps.log.write(transaction, {
      by,
      kind: "form-answers-saved",
      closingId,
      data: { version: version + 1, assisted: value.assisted, audited: value.audited },
    });
    return ok(null);
  });
}

/** As the types of the fields allow: twelve digits, and no sign where the form takes none. */
const mostDigits = 12;

function typedProblem(typed: readonly TypedField[]): TypedFieldProblem | null {
  const seen = new Set<string>();
  for (const { code, kronor } of typed) {
    const field = fieldIn("INK2S", code) ?? fieldIn("INK2", code);
    if (field === undefined || !isAnswered(code)) return { kind: "field-not-answered-here", code };
    if (seen.has(code)) return { kind: "field-typed-twice", code, box: boxName(code) };
    seen.add(code);
    if (field.type === "positive" && kronor.startsWith("-") && BigInt(kronor) !== 0n)
      return { kind: "field-below-zero", code, box: boxName(code) };
    if (BigInt(kronor).toString().replace("-", "").length > mostDigits)
      return { kind: "field-too-large", code, box: boxName(code) };
  }
  return null;
}

function textOf({ assisted, audited, typed }: FormAnswers): string {
  const fields = typed.map(({ code, kronor }) => [code, BigInt(kronor).toString()]);
  return JSON.stringify([assisted, audited, fields.toSorted()]);
}
