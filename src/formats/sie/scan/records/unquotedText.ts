/** Free text that a program forgot to quote: `#FNAMN Övningsbolaget AB`. */
import { fieldForm, mostTextBytes } from "../../bytes/fields.ts";
import { decodeText } from "../../bytes/encodings.ts";
import { excerpt, textAt } from "../fieldValues.ts";
import { type Scan, note } from "../scan.ts";

/** The first field, or the whole line where unquoted words follow it: the record has only one field. */
export function unquotedText(scan: Scan): string {
  const { fields } = scan;
  if (fields.total < 2 || fields.form[0] !== fieldForm.plain) return textAt(scan, 0);
  const from = fields.from[0] ?? 0;
  const text = decodeText(scan, from, Math.min(scan.recordEnd, from + mostTextBytes)).trim();
  note(scan, "text-not-quoted", { label: scan.label, text: excerpt(text) });
  // From here on the line is one field.
  fields.total = 1;
  fields.count = 1;
  fields.to[0] = scan.recordEnd;
  return text;
}
