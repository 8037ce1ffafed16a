/** The forms of the tax return as they stand now, for those who sign them and those who follow what changed in them. */
import type { Fields } from "#domain/forms/fillInk2r.ts";
import { type FormName, formNames } from "#domain/forms/formName.ts";
import { placeAccount } from "#domain/forms/placeAccount.ts";
import type { FilledForm } from "#domain/staleness/forms/formChanges.ts";
import { formGraph } from "#domain/staleness/forms/formGraph.ts";
import type { GraphNode, NodeKey } from "#domain/staleness/node.ts";
import { type TaxProblem, computeTax } from "#domain/tax/computeTax.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import type { Result } from "#lib/result.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { type StandingGround, subjectKey } from "../../reconciliation/standingStore.ts";
import {
  type TaxGround,
  type TaxGroundDeps,
  type TaxGroundProblem,
  readTaxGroundBeside,
} from "../../tax/readTaxGround.ts";
import { marksOf } from "../../tax/taxContent.ts";

export interface FormsNow {
  readonly ground: TaxGround;
  /** Of the books as they are, or why there is none. */
  readonly taxReturn: Result<TaxReturn, TaxGroundProblem | TaxProblem>;
  readonly forms: Readonly<Record<FormName, FilledForm>>;
  /** The kinds of what is wrong; no form is signed while there is any. */
  readonly errors: readonly string[];
}

/** Reads them where it is known how the closing stands; null when it is not there. */
export async function readFormsNow(
  deps: TaxGroundDeps,
  transaction: Transaction,
  standing: StandingGround,
): Promise<FormsNow | null> {
  const ground = await readTaxGroundBeside(deps, transaction, standing);
  return ground === null ? null : formsNowOf(ground);
}

/** Fills them from what has been read. */
export function formsNowOf(ground: TaxGround): FormsNow {
  const { books, choice } = ground;
  const taxReturn = books.ok ? computeTax(books.value.asBooked, { ...choice, choice: "booked" }) : books;
  return { ground, taxReturn, forms: filled(taxReturn, ground), errors: errorsOf(taxReturn) };
}

/** Tells which forms somebody has signed. */
export function signedForms({ signOffs }: Pick<StandingGround, "signOffs">): readonly FormName[] {
  return formNames.filter(
    (key) => (signOffs.get(subjectKey({ kind: "form", key }))?.signed ?? null) !== null,
  );
}

/** Tells which fields rest on accounts that changed. */
export function graphOfForms({ ground }: FormsNow, changed: Iterable<NodeKey>): readonly GraphNode[] {
  const { books, mappings, choice } = ground;
  const known = new Map(books.ok ? books.value.asBooked.accounts.map((one) => [one.account, one]) : []);
  const accounts = Array.from(changed).flatMap((node) => {
    if (!node.startsWith("account:")) return [];
    const account = node.slice("account:".length);
    // An account that the books do not have any more stood where the client or the chart puts it.
    const codes = known.get(account) ?? { account, chosen: mappings.get(account) ?? null, given: null };
    return [{ account, place: placeAccount(codes)?.place ?? null }];
  });
  return formGraph({ accounts, treatments: choice.treatments });
}

function filled(taxReturn: FormsNow["taxReturn"], { answers }: TaxGround): FormsNow["forms"] {
  if (!taxReturn.ok) {
    const problem = taxReturn.problem.kind;
    return { INK2: { problem }, INK2R: { problem }, INK2S: { problem } };
  }
  const { ink2, ink2r, ink2s } = taxReturn.value;
  // A cross is one krona of nothing: there, or not there.
  const marks: Fields = new Map(marksOf(answers).map((code) => [code, 1n]));
  return {
    INK2: { fields: ink2 },
    INK2R: { fields: ink2r.fields },
    INK2S: { fields: new Map([...ink2s.fields, ...marks]) },
  };
}

function errorsOf(taxReturn: FormsNow["taxReturn"]): readonly string[] {
  if (!taxReturn.ok) return [taxReturn.problem.kind];
  const errors = taxReturn.value.findings.filter(({ severity }) => severity === "error");
  return [...new Set(errors.map(({ kind }) => kind))];
}
