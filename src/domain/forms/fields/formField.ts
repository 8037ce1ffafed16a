/** A field (ruta) of a tax form, by the code that it has in a SRU file. */

/** First and last, both included. */
export type AccountRange = readonly [from: string, through: string];

export interface FormField {
  readonly code: string;
  /** As the form numbers it: `4.3a`; empty where it has no number. */
  readonly row: string;
  readonly label: string;
  /** Printed on the form: an amount that follows it is positive; `*` where none is printed, and the amount has its own. */
  readonly sign: "+" | "-" | "*";
  /** `positive` cannot be less than zero; `mark` is a cross. */
  readonly type: "any" | "positive" | "mark";
}

/** A field that sums accounts. */
export interface BooksField extends Omit<FormField, "type"> {
  readonly side: "asset" | "equity-liability" | "income" | "cost";
  readonly accounts: readonly AccountRange[];
  /** Accounts that stand here only when they together are in debit, or in credit: else in the field's twin. */
  readonly byNet?: { readonly when: "debit" | "credit"; readonly accounts: readonly AccountRange[] };
  /** Accounts that the coupling leaves out, and that other sources put here. */
  readonly suggested?: readonly AccountRange[];
}
