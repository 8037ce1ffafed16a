/** What a line of the list says, by the kind of its matter: the sentence, the cause beside it, where its link leads. */
import type { TodoItem } from "#wire/progress.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { causeSentence } from "#web/lib/signOff/causeParts.ts";
import { checkName } from "#web/lib/texts/checks/checkName.ts";
import { summaryText } from "#web/lib/texts/checks/summaryText.ts";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";

export interface TodoText {
  readonly title: string;
  readonly hint: string;
  /** Where the link leads. */
  readonly go: string;
}

type Data = TodoItem["matter"]["data"];

/** So many accounts are named in a line; the rest are counted. */
const accountsAtMost = 8;
const wordsAtMost = 70;

/** Writes a line; a kind without a text is named, never hidden. */
export function todoText(item: TodoItem): TodoText {
  const { matter, link } = item;
  const place = `overview.matters.${matter.kind}`;
  if (!hasText(`${place}.go`)) return { title: matter.kind, hint: "", go: "" };
  const data = { ...written(matter.data), ...extra(item) };
  const go = link.page === "ledger" ? t("overview.ledgers") : textAt(`${place}.go`, data);
  return { title: titleOf(item, data), hint: hintOf(item, data), go };
}

type Written = Readonly<Record<string, string | number>>;

/** What a sentence fills in that is not in the data as it is. */
function extra(item: TodoItem): Written {
  const { data, kind } = item.matter;
  const accounts = [
    ...textsIn(data, "accounts"),
    ...textsIn(data, "started"),
    ...textsIn(data, "notStarted"),
  ];
  switch (kind) {
    case "source-has-changed":
      return { count: countIn(data, "changes"), written: countText(countIn(data, "changes")) };
    case "difference-not-seen":
      return { count: countIn(data, "stale") };
    case "check":
      return { name: checkName(textIn(data, "check")), summary: summaryOf(data) };
    case "account-stale":
    case "appendix-stale":
      return { cause: causesText(item) };
    case "form-stale":
      return { cause: causesText(item) };
    case "tax-steps-attention":
    case "tax-steps-left":
      return stepsOf(textsIn(data, "steps"));
    case "forms-have-errors":
    case "forms-unanswered":
      return { count: countIn(data, "count") };
    case "forms-unsigned":
      return { count: textsIn(data, "forms").length, forms: textsIn(data, "forms").join(", ") };
    case "question-unanswered":
      return { asked: shortened(textIn(data, "text")) };
    case "accounts-begun":
      return { begun: begunText(data), accounts: groupsText(data) };
    default:
      if ("entries" in data) return entriesOf(textsIn(data, "entries"));
      return { count: accounts.length, accounts: accountsText(accounts) };
  }
}

function titleOf({ matter: { kind, data } }: TodoItem, written: Written): string {
  const isUncounted = kind === "source-has-changed" && data["changes"] === null;
  return textAt(`overview.matters.${kind}.${isUncounted ? "unknown" : "title"}`, written);
}

function hintOf({ matter: { kind, data } }: TodoItem, written: Written): string {
  const again = textIn(data, "signAgain");
  if ((kind === "account-stale" || kind === "form-stale") && again !== "")
    return textAt(`overview.matters.${kind}.again.${again}`, written);
  if (kind === "check" && data["reopened"] === true)
    return textAt(`overview.matters.${kind}.reopened`, written);
  if (kind === "return-not-filed" && data["lastDay"] === null)
    return textAt(`overview.matters.${kind}.noDay`, written);
  if (kind === "difference-not-seen" && data["stale"] === 0)
    return textAt(`overview.matters.${kind}.nothingStale`, written);
  return textAt(`overview.matters.${kind}.hint`, written);
}

/** The first words of a question, on one line. */
function shortened(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > wordsAtMost ? `${line.slice(0, wordsAtMost).trimEnd()}…` : line;
}

/** The first cause, and how many more there are. */
function causesText({ causes, matter: { data } }: TodoItem): string {
  const [first, ...others] = causes;
  if (first === undefined) return "";
  const sentence = causeSentence(first, textIn(data, "account"));
  return others.length === 0
    ? sentence
    : `${sentence} ${t("overview.todo.moreCauses", { count: others.length })}`;
}

function summaryOf(data: Data): string {
  return summaryText({ kind: textIn(data, "summary"), data });
}

function begunText(data: Data): string {
  const started = textsIn(data, "started").length;
  const notStarted = textsIn(data, "notStarted").length;
  const begun = "overview.matters.accounts-begun";
  if (started === 0) return t(`${begun}.notStarted`, { count: notStarted });
  if (notStarted === 0) return t(`${begun}.started`, { count: started });
  return t(`${begun}.both`, {
    started: t(`${begun}.started`, { count: started }),
    notStarted: t(`${begun}.rest`, { count: notStarted }),
  });
}

/** The accounts under way, then those that wait. */
function groupsText(data: Data): string {
  return [textsIn(data, "started"), textsIn(data, "notStarted")]
    .filter((accounts) => accounts.length > 0)
    .map(accountsText)
    .join(" · ");
}

function entriesOf(entries: readonly string[]): Written {
  return { count: entries.length, entries: accountsText(entries) };
}

function stepsOf(steps: readonly string[]): Written {
  const named = steps.map((step) => (hasText(`tax.steps.${step}`) ? textAt(`tax.steps.${step}`) : step));
  return { count: steps.length, steps: accountsText(named) };
}

function accountsText(accounts: readonly string[]): string {
  const named = accounts.slice(0, accountsAtMost).join(", ");
  const count = accounts.length - accountsAtMost;
  return count > 0 ? `${named} ${t("overview.todo.moreAccounts", { count })}` : named;
}

function written(data: Data): Written {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === "number" ? value : textIn(data, key)]),
  );
}

function textIn(data: Data, key: string): string {
  const value = data[key] ?? null;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function countIn(data: Data, key: string): number {
  const value = data[key];
  return typeof value === "number" ? value : 0;
}

function textsIn(data: Data, key: string): readonly string[] {
  const value = data[key];
  return Array.isArray(value) ? value.map(String) : [];
}
