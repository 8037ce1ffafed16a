/** Which accounts the list of boxes shows, what says otherwise of one, and which boxes one may choose for it. */
import type { FormMappings, MappingLine } from "#wire/forms.ts";
import { boxLabel } from "#web/lib/forms/boxLabel.ts";

export const mappingFilters = ["all", "missing", "differing", "own"] as const;
export type MappingFilter = (typeof mappingFilters)[number];
export type MappingField = FormMappings["fields"][number];

/** Tells whether the account is among those that the filter shows. */
export function passes(line: MappingLine, filter: MappingFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "missing":
      return line.used === null;
    case "differing":
      return otherWords(line).length > 0;
    case "own":
      return line.chosen !== null;
  }
}

/** Lists who says another box than the one that is used. */
export function otherWords({
  used,
  given,
  bas,
}: MappingLine): readonly { readonly who: "given" | "bas"; readonly code: string }[] {
  return [
    ...(given === null || given === used ? [] : [{ who: "given" as const, code: given }]),
    ...(bas === null || bas === used ? [] : [{ who: "bas" as const, code: bas }]),
  ];
}

/** A balance account stands in the balance sheet, and any other in the income statement. */
export function fieldsFor(account: string, fields: readonly MappingField[]): readonly MappingField[] {
  const isBalance = /^[12]/.test(account);
  return fields.filter((field) => field.isBalance === isBalance);
}

/** Names a box as it is looked for: by its number, its text and its group. */
export function fieldName({ code, row, label }: MappingField): string {
  const { text, group } = boxLabel(label);
  return [row === "" ? code : row, text, group === "" ? "" : `(${group.toLocaleLowerCase("sv")})`]
    .filter(Boolean)
    .join(" ");
}
