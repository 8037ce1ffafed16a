/** The one line that says how a check went. */
import type { WireProblem } from "#wire/problem.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { checkSummaries } from "./checkSummaries.ts";
import { encodingName } from "../import/encodingName.ts";
import { problemSentence, writtenData } from "../problemText.ts";
import { hasText, t, textAt } from "../translate.ts";

/**
 * Writes a check's summary in Swedish. Why a ledger could not be computed is a problem with a sentence of its own; a
 * kind without a text is named, never hidden.
 */
export function summaryText(summary: WireProblem): string {
  const { kind, data } = summary;
  if (checkSummaries[kind] === undefined)
    return hasText(`problems.${kind}`) ? t("checks.list.notRun", { reason: problemSentence(summary) }) : kind;
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(writtenData(data))) written[key] = writtenValue(key, value);
  return textAt(`checkSummaries.${kind}`, written);
}

function writtenValue(key: string, value: string | number): string {
  if (key === "encoding") return encodingName(String(value));
  return typeof value === "number" ? countText(value) : value;
}
