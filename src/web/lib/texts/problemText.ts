/** The Swedish sentence of a problem. */
import type { WireProblem } from "#wire/problem.ts";
import { problemOf } from "../api/failures.ts";
import { amountParts, amountText, bytesText } from "../format/amounts.ts";
import { momentText } from "../format/dates.ts";
import { hasText, textAt } from "./translate.ts";

/** Writes a problem in Swedish, with Fortnox's own words after ours when it said any. */
export function problemText(problem: WireProblem): string {
  const said = saidIn(problem);
  if (said === null) return problemSentence(problem);
  return `${problemSentence(problem)} ${textAt("fortnox.said", { said })}`;
}

/** Reads what Fortnox itself said, with its own code; null when it said nothing. */
export function saidIn({ data }: WireProblem): string | null {
  const { said, fortnoxCode } = data;
  if (typeof said !== "string" || said === "") return null;
  return typeof fortnoxCode === "string" ? `${said} (${fortnoxCode})` : said;
}

/** Writes our own sentence of a problem; a kind without a text is named, never hidden. */
export function problemSentence(problem: WireProblem): string {
  const place = `problems.${problem.kind}`;
  if (!hasText(place)) return textAt("problems.unknown-problem", { kind: problem.kind });
  return textAt(place, writtenData(problem.data));
}

/** Writes whatever a request threw in Swedish. */
export function failureText(error: unknown): string {
  return problemText(problemOf(error));
}

/** Writes the data of a problem: amounts (`…Ore`) as amounts, moments (`…At`) in the reader's time, lists with commas, unknown as a dash. */
export function writtenData(data: WireProblem["data"]): Record<string, string | number> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, writtenDatum(key, value)]));
}

/** Words in place of the codes that these data hold. */
const wordsByKey: Readonly<Record<string, string>> = {
  role: "common.roles",
  before: "common.roles",
  after: "common.roles",
  companyForm: "common.companyForms",
  formBefore: "common.companyForms",
  formAfter: "common.companyForms",
  connectionKind: "fortnox.kinds",
  purpose: "fortnox.purposes",
  reason: "fortnox.fileFaults",
  foundType: "appendices.fileTypes",
  side: "ledgers.sides",
  question: "formWords.questions",
  record: "formWords.records",
  step: "tax.steps",
  rule: "tax.ruleNames",
  option: "tax.options.names",
  optionBefore: "tax.options.names",
};

/** Whole kronor. */
const kronorKeys: readonly string[] = ["kronor", "most", "lastYear"];

function writtenDatum(key: string, value: WireProblem["data"][string]): string | number {
  if (value === null) return "–";
  if (Array.isArray(value)) return value.map((part) => listed(key, String(part))).join(", ");
  if (typeof value === "number") return key.endsWith("Bytes") ? bytesText(value) : value;
  if (typeof value === "boolean") return String(value);
  if (/^at$|At$/.test(key) && /^\d{4}-\d\d-\d\dT/.test(value)) return momentText(value);
  if (kronorKeys.includes(key) && /^-?\d+$/.test(value)) return amountParts(`${value}00`).kronor;
  if (key.endsWith("Ore") && /^-?\d+$/.test(value)) return amountText(value);
  const word = `${wordsByKey[key] ?? ""}.${value}`;
  if (wordsByKey[key] === undefined || !hasText(word)) return value;
  // Inside a sentence, except what begins one and what is written in capitals.
  return ["companyForm", "foundType", "step", "rule", "option", "optionBefore"].includes(key)
    ? textAt(word)
    : textAt(word).toLocaleLowerCase("sv");
}

/** One of a list: a field of a form by its label, anything else as it is. */
function listed(key: string, part: string): string {
  const field = `common.fields.${part}`;
  return key === "fields" && hasText(field) ? textAt(field) : part;
}
