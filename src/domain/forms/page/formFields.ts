/** The fields of the three forms in the order in which they are printed, and the heading that each stands under. */
import type { FormField } from "../fields/formField.ts";
import type { FormName } from "../formName.ts";
import { ink2Fields } from "../fields/ink2.data.ts";
import { ink2rFields } from "../fields/ink2r.data.ts";
import { ink2sFields } from "../fields/ink2s.data.ts";

export type FormPartName =
  | "assets"
  | "equity"
  | "untaxed-reserves"
  | "provisions"
  | "liabilities"
  | "income"
  | "costs"
  | "financial"
  | "appropriations"
  | "result"
  | "adjustments"
  | "information"
  | "questions"
  | "page";

const fieldsByForm: Readonly<Record<FormName, readonly FormField[]>> = {
  INK2: ink2Fields,
  INK2R: ink2rFields
    .map((field): FormField => ({ ...field, type: "any" }))
    .toSorted((one, other) => placeOf(one.row) - placeOf(other.row)),
  INK2S: ink2sFields,
};

/** Lists the fields of a form. */
export function fieldsOf(form: FormName): readonly FormField[] {
  return fieldsByForm[form];
}

/** Finds a field; undefined when the form has none of that code. */
export function fieldIn(form: FormName, code: string): FormField | undefined {
  return fieldsByForm[form].find((field) => field.code === code);
}

/** The last row under each heading, in their order. */
const headings: Readonly<Record<FormName, readonly (readonly [last: string, FormPartName])[]>> = {
  INK2: [],
  INK2R: [
    ["2.26", "assets"],
    ["2.28", "equity"],
    ["2.31", "untaxed-reserves"],
    ["2.34", "provisions"],
    ["2.50", "liabilities"],
    ["3.4", "income"],
    ["3.11", "costs"],
    ["3.18", "financial"],
    ["3.24", "appropriations"],
    ["3.27", "result"],
  ],
  INK2S: [
    ["4.14", "adjustments"],
    ["4.16", "result"],
    ["4.22", "information"],
  ],
};

/** Tells which heading a row stands under. */
export function partOf(form: FormName, row: string): FormPartName {
  if (form === "INK2") return "page";
  if (row === "") return "questions";
  const found = headings[form].find(([last]) => placeOf(row) <= placeOf(last));
  return found?.[1] ?? "questions";
}

/** `3.10` comes after `3.9`; letters stay together. */
function placeOf(row: string): number {
  const [, part = "0", number = "0"] = /^(\d+)\.(\d+)/.exec(row) ?? [];
  return Number(part) * 100 + Number(number);
}
