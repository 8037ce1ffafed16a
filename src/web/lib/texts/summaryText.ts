/** The one line that says how a control went. */
import type { ImportCheck } from "#wire/imports.ts";
import { countText } from "../format/amounts.ts";
import { checkSummaries } from "./checkSummaries.ts";
import { encodingName } from "./encodingName.ts";
import { writtenData } from "./problemText.ts";
import { textAt } from "./translate.ts";

/** Writes a control's summary in Swedish; a kind without a text is named, never hidden. */
export function summaryText({ kind, data }: ImportCheck["summary"]): string {
  if (checkSummaries[kind] === undefined) return kind;
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(writtenData(data))) written[key] = writtenValue(key, value);
  return textAt(`checkSummaries.${kind}`, written);
}

function writtenValue(key: string, value: string | number): string {
  if (key === "encoding") return encodingName(String(value));
  return typeof value === "number" ? countText(value) : value;
}
