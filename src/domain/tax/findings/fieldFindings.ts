/**
 * What the filled fields may not hold: an amount against the sign in a field that has no negative ones, more digits than
 * the field takes, and two fields of which only one may stand. Source: Skatteverket's tables for period 2025P4.
 */
import { boxName } from "../../forms/fields/boxName.ts";
import { ink2Fields } from "../../forms/fields/ink2.data.ts";
import { ink2rFields } from "../../forms/fields/ink2r.data.ts";
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import type { Fields } from "../../forms/fillInk2r.ts";

export type FieldFinding =
  | {
      readonly kind: "filled-field-negative";
      readonly severity: "error";
      readonly code: string;
      readonly box: string;
      readonly kronor: string;
    }
  | {
      readonly kind: "filled-field-too-large";
      readonly severity: "error";
      readonly code: string;
      readonly box: string;
      readonly kronor: string;
    }
  | {
      readonly kind: "fields-exclude-each-other";
      readonly severity: "error";
      readonly codes: readonly string[];
    };

/** Numeriskt_B in INK2R: the fields of reserves. */
const positiveInBooks: readonly string[] = ["7420", "7525"];
const positive = new Set([
  ...positiveInBooks,
  ...[...ink2Fields, ...ink2sFields].filter(({ type }) => type === "positive").map(({ code }) => code),
]);

/** Numeriskt_A and B have twelve digits. */
const mostDigits = 12;
const digitsByCode = new Map([
  ["1582", 10],
  ["7131", 13],
]);

/** Of those that can be typed; results and surplus are never both. */
const twins = [["7132", "7133"]] as const;

interface FilledFields {
  readonly ink2: Fields;
  readonly ink2r: { readonly fields: Fields };
  readonly ink2s: { readonly fields: Fields };
}

/** Lists it, in the forms' order. */
export function fieldFindings({ ink2, ink2r, ink2s }: FilledFields): readonly FieldFinding[] {
  return [
    ...inOrder(ink2, ink2Fields),
    ...twins
      .filter((codes) => codes.every((code) => ink2.has(code)))
      .map((codes): FieldFinding => ({ kind: "fields-exclude-each-other", severity: "error", codes })),
    ...inOrder(ink2r.fields, ink2rFields),
    ...inOrder(ink2s.fields, ink2sFields),
  ];
}

function inOrder(fields: Fields, order: readonly { readonly code: string }[]): readonly FieldFinding[] {
  return order.flatMap(({ code }): readonly FieldFinding[] => {
    const amount = fields.get(code) ?? 0n;
    const about = { severity: "error", code, box: boxName(code), kronor: amount.toString() } as const;
    const size = (amount < 0n ? -amount : amount).toString();
    if (amount < 0n && positive.has(code)) return [{ kind: "filled-field-negative", ...about }];
    return size.length > (digitsByCode.get(code) ?? mostDigits)
      ? [{ kind: "filled-field-too-large", ...about }]
      : [];
  });
}
