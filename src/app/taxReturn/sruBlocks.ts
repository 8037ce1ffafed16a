/** A tax return as the blocks of BLANKETTER.SRU: INK2, INK2R and INK2S with one identity, fields in the forms' order. */
import { type FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { renderCompactDate } from "#domain/calendar/plainDate.ts";
import type { Fields } from "#domain/forms/fillInk2r.ts";
import { ink2Fields } from "#domain/forms/fields/ink2.data.ts";
import { ink2rFields } from "#domain/forms/fields/ink2r.data.ts";
import { ink2sFields } from "#domain/forms/fields/ink2s.data.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import { type SruProblem, writeForms, writeInfo } from "#formats/sru/writeSru.ts";
import { readForms } from "#formats/sru/readSru.ts";
import type { SruBlock, SruField, SruMoment, SruSender } from "#formats/sru/sruFile.ts";
import { invariant } from "#lib/invariant.ts";
import { type Result, ok, refused } from "#lib/result.ts";

/** What the blocks are made of. */
export interface BlockGround {
  readonly fiscalYear: FiscalYear;
  readonly organizationNumber: OrganizationNumber;
  readonly companyName: string;
  readonly taxReturn: TaxReturn;
  /** Codes of INK2S that are answered with a cross. */
  readonly marks: readonly string[];
  readonly moment: SruMoment;
}

export interface SruOrder extends BlockGround {
  readonly sender: SruSender;
  readonly program: string;
}

export interface SruFiles {
  readonly info: Uint8Array;
  readonly forms: Uint8Array;
}

export type SruRefusal =
  | { readonly kind: "tax-return-has-errors"; readonly errors: readonly string[] }
  | { readonly kind: "organization-number-of-a-person" }
  | { readonly kind: "sru-not-writable"; readonly problems: readonly SruProblem[] };

/** Makes both files; refused while an error remains, and read back before anybody gets them. */
export function sruFiles(order: SruOrder): Result<SruFiles, SruRefusal> {
  const errors = order.taxReturn.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    return refused({ kind: "tax-return-has-errors", errors: errors.map(({ kind }) => kind) });
  if (order.organizationNumber.length !== 10) return refused({ kind: "organization-number-of-a-person" });
  const blocks = sruBlocks(order);
  const info = writeInfo({ sender: order.sender, created: order.moment, program: order.program });
  const forms = writeForms(blocks);
  const problems = [...(info.ok ? [] : info.problem), ...(forms.ok ? [] : forms.problem)];
  if (!info.ok || !forms.ok) return refused({ kind: "sru-not-writable", problems });
  const read = readForms(forms.value);
  invariant(read.ok && isSame(read.value, blocks), "Written forms read back as they were meant");
  return ok({ info: info.value, forms: forms.value });
}

/** Lays the three forms out as blocks. */
export function sruBlocks(ground: BlockGround): readonly SruBlock[] {
  const { fiscalYear, organizationNumber, companyName, taxReturn, marks, moment } = ground;
  const { incomeYear, period, ink2, ink2r, ink2s } = taxReturn;
  const days: readonly SruField[] = [
    { code: "7011", value: renderCompactDate(fiscalYear.start) },
    { code: "7012", value: renderCompactDate(fiscalYear.end) },
  ];
  const block = (form: string, fields: readonly SruField[]): SruBlock => ({
    form: `${form}-${String(incomeYear)}${period}`,
    identity: `16${organizationNumber}`,
    moment,
    name: companyName === "" ? null : companyName,
    fields: [...days, ...fields],
  });
  const crossed = ink2sFields.filter(({ code, type }) => type === "mark" && marks.includes(code));
  return [
    block("INK2", inOrder(ink2, ink2Fields)),
    block("INK2R", inOrder(ink2r.fields, ink2rFields)),
    block("INK2S", [
      ...inOrder(ink2s.fields, ink2sFields),
      ...crossed.map(({ code }) => ({ code, value: "X" })),
    ]),
  ];
}

function inOrder(amounts: Fields, fields: readonly { readonly code: string }[]): readonly SruField[] {
  return fields.flatMap(({ code }) => {
    const amount = amounts.get(code) ?? 0n;
    return amount === 0n ? [] : [{ code, value: amount.toString() }];
  });
}

function isSame(one: readonly SruBlock[], other: readonly SruBlock[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
