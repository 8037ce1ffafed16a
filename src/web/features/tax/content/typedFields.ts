/**
 * The fields of INK2S that a person may type, in the order of the form: the number of the row, and whether the form adds
 * it or draws it off. What the program computes by itself is not among them.
 */
import type { taxFields } from "#web/lib/texts/tax/taxFields.ts";

export interface TypedField {
  readonly code: keyof typeof taxFields;
  readonly row: string;
  readonly sign: "+" | "-";
  /** Whether the amount may be negative, against the sign of the form. */
  readonly isSigned: boolean;
}

export const typedFields: readonly TypedField[] = [
  { code: "7652", row: "4.3b", sign: "+", isSigned: true },
  { code: "7653", row: "4.3c", sign: "+", isSigned: true },
  { code: "7764", row: "4.4b", sign: "-", isSigned: true },
  { code: "7752", row: "4.5a", sign: "-", isSigned: true },
  { code: "7753", row: "4.5b", sign: "-", isSigned: true },
  { code: "7754", row: "4.5c", sign: "-", isSigned: true },
  { code: "7668", row: "4.6b", sign: "+", isSigned: true },
  { code: "7665", row: "4.6e", sign: "+", isSigned: true },
  { code: "7755", row: "4.7a", sign: "-", isSigned: false },
  { code: "7656", row: "4.7b", sign: "+", isSigned: false },
  { code: "7756", row: "4.7c", sign: "-", isSigned: false },
  { code: "7657", row: "4.7d", sign: "+", isSigned: false },
  { code: "7658", row: "4.7e", sign: "+", isSigned: false },
  { code: "7757", row: "4.7f", sign: "-", isSigned: false },
  { code: "7758", row: "4.8a", sign: "-", isSigned: false },
  { code: "7659", row: "4.8b", sign: "+", isSigned: false },
  { code: "7660", row: "4.8c", sign: "+", isSigned: false },
  { code: "7759", row: "4.8d", sign: "-", isSigned: false },
  { code: "7666", row: "4.9", sign: "+", isSigned: false },
  { code: "7765", row: "4.9", sign: "-", isSigned: false },
  { code: "7661", row: "4.10", sign: "+", isSigned: false },
  { code: "7760", row: "4.10", sign: "-", isSigned: false },
  { code: "7761", row: "4.11", sign: "-", isSigned: false },
  { code: "7662", row: "4.12", sign: "+", isSigned: true },
  { code: "7663", row: "4.13", sign: "+", isSigned: false },
  { code: "7762", row: "4.13", sign: "-", isSigned: false },
];

/** Finds a field by its code. */
export function typedField(code: string): TypedField | undefined {
  return typedFields.find((field) => field.code === code);
}

/** Names a row of the form by a field's code; a field that is not among them by the code itself. */
export function rowOf(code: string): string {
  return typedField(code)?.row ?? code;
}

/** Tells whether a field takes income up (4.5, 4.7a, 4.8a): its code begins with 77. */
export function isIncomeField(code: string): boolean {
  return code.startsWith("77");
}
