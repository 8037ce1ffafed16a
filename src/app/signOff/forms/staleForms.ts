/** Which signed forms a change made stale: those with a field that says something else than when it was last noted. */
import type { FormName } from "#domain/forms/formName.ts";
import { ink2Fields } from "#domain/forms/fields/ink2.data.ts";
import { ink2rFields } from "#domain/forms/fields/ink2r.data.ts";
import { ink2sFields } from "#domain/forms/fields/ink2s.data.ts";
import type { FormChange } from "#domain/staleness/cause.ts";
import { formChange } from "#domain/staleness/forms/formChanges.ts";
import type { CausesByNode, StaleSubject } from "#domain/staleness/reach.ts";
import { signOffOf } from "../../reconciliation/standing.ts";
import { graphOfForms, signedForms } from "./formsNow.ts";
import type { SubjectStanding } from "../subjectGround.ts";

export interface ChangedUnderForms {
  readonly changed: CausesByNode;
  readonly by: string | null;
  readonly through?: FormChange;
}

/** Lists them with why. */
export function staleForms(
  { ground, forms = null }: SubjectStanding,
  { changed, by, through }: ChangedUnderForms,
): readonly StaleSubject[] {
  if (forms === null) return [];
  const graph = graphOfForms(forms, changed.keys());
  return signedForms(ground).flatMap((form) => {
    const subject = { kind: "form", key: form } as const;
    const { signed, stale } = signOffOf(ground, subject);
    const change = formChange({
      form,
      before: stale?.basis ?? signed?.basis ?? [],
      now: forms.forms[form],
      changed,
      graph,
      by,
      through: through ?? null,
      rowOf: (code) => rows[form].get(code) ?? "",
    });
    return change === null ? [] : [{ subject, ...change }];
  });
}

const rowsOf = (fields: readonly { readonly code: string; readonly row: string }[]) =>
  new Map(fields.map(({ code, row }) => [code, row]));

const rows: Readonly<Record<FormName, ReadonlyMap<string, string>>> = {
  INK2: rowsOf(ink2Fields),
  INK2R: rowsOf(ink2rFields),
  INK2S: rowsOf(ink2sFields),
};
