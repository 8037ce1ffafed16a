/**
 * INK2S filled from INK2R and from what is adjusted for tax, and the first page (INK2) from INK2S. Amounts are whole
 * kronor, positive as the form prints their signs. Source: Skatteverket's table for period 2025P4.
 */
import type { Fields } from "./fillInk2r.ts";
import { ink2sFields } from "./fields/ink2s.data.ts";

/** Fields of INK2S that no computation of ours fills: what people, or the rules of tax, say of them. */
export type Adjustments = ReadonlyMap<string, bigint>;

export interface Ink2s {
  readonly fields: Fields;
  /** 4.15 positive, 4.16 negative. */
  readonly surplus: bigint;
}

/** Those that follow from other forms, and are never typed. */
const computed: readonly string[] = ["7650", "7750", "7651", "7670", "7770"];
const fieldByCode = new Map(ink2sFields.map((field) => [field.code, field]));

/** Tells whether a field can be typed, and holds an amount. */
export function isTypedField(code: string): boolean {
  const field = fieldByCode.get(code);
  return field !== undefined && field.type !== "mark" && !computed.includes(code);
}

/** Fills INK2S. */
export function fillInk2s(ink2r: Fields, adjustments: Adjustments): Ink2s {
  const fields = new Map<string, bigint>(Array.from(adjustments).filter(([code]) => isTypedField(code)));
  fields.set("7650", ink2r.get("7450") ?? 0n);
  fields.set("7750", ink2r.get("7550") ?? 0n);
  fields.set("7651", ink2r.get("7528") ?? 0n);
  let surplus = 0n;
  for (const [code, amount] of fields) {
    const sign = fieldByCode.get(code)?.sign;
    if (sign === "+") surplus += amount;
    if (sign === "-") surplus -= amount;
  }
  fields.set(surplus >= 0n ? "7670" : "7770", surplus >= 0n ? surplus : -surplus);
  return { fields: withoutZeros(fields), surplus };
}

/**
 * Fills the first page: 4.15 goes to 1.1, 4.16 to 1.2, and what a group contribution bar holds back (4.14c) to 1.2 as
 * well; the bases of other taxes are given.
 */
export function fillInk2({ fields, surplus }: Ink2s, others: Adjustments): Fields {
  const page = new Map<string, bigint>(others);
  page.set("7104", surplus > 0n ? surplus : 0n);
  page.set("7114", (surplus < 0n ? -surplus : 0n) + (fields.get("7672") ?? 0n));
  return withoutZeros(page);
}

function withoutZeros(fields: Fields): Fields {
  return new Map(Array.from(fields).filter(([, amount]) => amount !== 0n));
}
