/** A field by the number that people know it by on the form, with its code: `4.5c (7754)`. */
import { ink2Fields } from "./ink2.data.ts";
import { ink2rFields } from "./ink2r.data.ts";
import { ink2sFields } from "./ink2s.data.ts";

const rows = new Map([...ink2Fields, ...ink2rFields, ...ink2sFields].map(({ code, row }) => [code, row]));

/** Names it; one without a number, or of no form, by its code. */
export function boxName(code: string): string {
  const row = rows.get(code) ?? "";
  return row === "" ? code : `${row} (${code})`;
}
