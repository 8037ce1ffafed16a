/** The forms as they are read on screen and paper: official rows under their headings, empty boxes too, with sums. */
import { standingOf } from "../../tax/adjustments/treatments.ts";
import type { TaxAccount } from "../../tax/taxBooks.ts";
import type { Forms } from "../../tax/taxReturn.ts";
import type { FormField } from "../fields/formField.ts";
import type { FormName } from "../formName.ts";
import { type FormPartName, fieldsOf, partOf } from "./formFields.ts";

export interface FormLine {
  readonly code: string;
  readonly row: string;
  readonly label: string;
  /** Zero is an empty box; of a box that is answered with a cross too. */
  readonly kronor: bigint;
  readonly source: "accounts" | "computed" | "typed" | "mark";
  /** Those with an amount in it. */
  readonly accounts: readonly string[];
  readonly isMarked: boolean;
}

export interface FormPart {
  readonly part: FormPartName;
  readonly lines: readonly FormLine[];
  readonly sums: readonly FormSum[];
}

export interface FormSum {
  readonly sum: "assets" | "equity-and-liabilities" | "result";
  readonly kronor: bigint;
}

export interface FormSheet {
  readonly form: FormName;
  readonly parts: readonly FormPart[];
  /** What free equity took up of what cutting to kronor left; zero of other forms than INK2R. */
  readonly rounding: bigint;
}

export interface SheetGround {
  readonly forms: Forms;
  /** Codes that are answered with a cross. */
  readonly marks: readonly string[];
  /** The box of INK2S that takes an account's amount up, by account. */
  readonly treated: ReadonlyMap<string, string>;
}

/** Lays a form out. */
export function formSheet(form: FormName, ground: SheetGround): FormSheet {
  const lines = fieldsOf(form).map((field) => ({
    part: partOf(form, field.row),
    line: lineOf(form, field, ground),
  }));
  const parts = [...new Set(lines.map(({ part }) => part))].map((part): FormPart => ({
    part,
    lines: lines.filter((one) => one.part === part).map(({ line }) => line),
    sums: form === "INK2R" ? sumsOf(part, ground.forms) : [],
  }));
  return { form, parts, rounding: form === "INK2R" ? ground.forms.ink2r.rounding : 0n };
}

/** What stands in a box, in whole kronor; zero when it is empty. */
export function amountIn({ ink2, ink2r, ink2s }: Forms, form: FormName, code: string): bigint {
  const fields = { INK2: ink2, INK2R: ink2r.fields, INK2S: ink2s.fields }[form];
  return fields.get(code) ?? 0n;
}

/** Lists the accounts that stand in a box; of INK2S those that a person has said to adjust for tax. */
export function accountsIn(form: FormName, code: string, { forms, treated }: SheetGround): readonly string[] {
  if (form === "INK2R") return (forms.ink2r.accounts.get(code) ?? []).map(({ account }) => account);
  if (form === "INK2") return [];
  return Array.from(treated).flatMap(([account, box]) => (box === code ? [account] : []));
}

/** Tells which box takes each adjusted account's amount up: a gain that is a loss stands in the twin. */
export function treatedBoxes(
  accounts: readonly TaxAccount[],
  treatments: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string> {
  return new Map(
    accounts.flatMap((one): readonly (readonly [string, string])[] => {
      const code = treatments.get(one.account) ?? null;
      if (code === null || one.closing === 0n || !/^[3-8]/.test(one.account)) return [];
      return [[one.account, standingOf(one, code).code]];
    }),
  );
}

/** Filled by rules and other boxes, whatever a person types. */
const computed: ReadonlySet<string> = new Set([
  ...["7450", "7550"],
  ...["7650", "7750", "7651", "7654", "7673", "7670", "7770"],
  ...["7104", "7114"],
]);

function lineOf(form: FormName, { code, row, label, type }: FormField, ground: SheetGround): FormLine {
  const isMark = type === "mark";
  const accounts = accountsIn(form, code, ground);
  const summed = form === "INK2R" || accounts.length > 0 ? "accounts" : "typed";
  return {
    code,
    row,
    label,
    kronor: isMark ? 0n : amountIn(ground.forms, form, code),
    source: isMark ? "mark" : computed.has(code) ? "computed" : summed,
    accounts,
    isMarked: isMark && ground.marks.includes(code),
  };
}

function sumsOf(part: FormPartName, { ink2r }: Forms): readonly FormSum[] {
  if (part === "assets") return [{ sum: "assets", kronor: ink2r.assets }];
  if (part === "liabilities") return [{ sum: "equity-and-liabilities", kronor: ink2r.equityAndLiabilities }];
  return part === "result" ? [{ sum: "result", kronor: ink2r.result }] : [];
}
