/** The closing as one ordered list of what remains, from the import to the tax return. */
import type { CheckState } from "../closingChecks/checkState.ts";
import type { ClosingCheck } from "../closingChecks/closingCheck.ts";
import type { TodoItem, TodoLink, TodoPhase } from "./todo.ts";
import { type ImportGround, importItems } from "./todoImport.ts";
import { type ReconciliationGround, reconciliationItems } from "./todoReconciliation.ts";
import { type TodoEntry, entriesPhase } from "./todoEntries.ts";
import { type TodoForms, formsPhase } from "./todoForms.ts";
import { type TodoTax, taxPhase } from "./todoTax.ts";
import { progressOf } from "./groupProgress.ts";

export interface TodoQuestion {
  readonly questionId: string;
  readonly text: string;
  readonly isAnswered: boolean;
}

export interface TodoCheck extends CheckState {
  readonly check: ClosingCheck;
}

export interface TodoGround extends ReconciliationGround {
  readonly source: ImportGround;
  /** In the order in which they are shown; none before the first import. */
  readonly checks: readonly TodoCheck[];
  /** Null of a company whose return is not made here, and before the first import. */
  readonly tax: TodoTax | null;
  readonly forms: TodoForms | null;
  /** In the order of their numbers, void ones too. */
  readonly entries: readonly TodoEntry[];
  /** In the order in which they were asked. */
  readonly questions: readonly TodoQuestion[];
}

/** Lists what remains, phase by phase; a phase without lines has nothing left. */
export function listTodo(ground: TodoGround): readonly TodoPhase[] {
  const fromSource = importItems(ground.source);
  const { settled, accounts } = progressOf(ground.accounts);
  const ran = ground.checks.filter(({ state }) => state !== "not-run");
  return [
    { name: "import", done: fromSource.length === 0 ? 1 : 0, total: 1, items: fromSource },
    {
      name: "checks",
      done: ran.filter(({ state }) => state === "ok" || state === "done").length,
      total: ran.length,
      items: ground.checks.flatMap(checkItem),
    },
    { name: "reconciliation", done: settled, total: accounts, items: reconciliationItems(ground) },
    ...(ground.tax === null ? [] : [taxPhase(ground.tax)]),
    entriesPhase(ground.entries),
    ...(ground.forms === null ? [] : [formsPhase(ground.forms)]),
    {
      name: "questions",
      done: ground.questions.filter(({ isAnswered }) => isAnswered).length,
      total: ground.questions.length,
      items: ground.questions.filter(({ isAnswered }) => !isAnswered).map(questionItem),
    },
  ];
}

/** Counts the lines. */
export function countLeft(phases: readonly TodoPhase[]): number {
  return phases.reduce((count, { items }) => count + items.length, 0);
}

/** What the reconciliation's own lines tell account by account is not told a second time. */
const toldByAccount: readonly ClosingCheck["name"][] = ["differences-left", "balances-without-support"];

function checkItem({ check, state }: TodoCheck): readonly TodoItem[] {
  const isLeft = state === "attention" || state === "reopened";
  if (!isLeft || toldByAccount.includes(check.name)) return [];
  return [
    {
      key: `check:${check.name}`,
      sign: state === "reopened" ? "stale" : "attention",
      matter: { kind: "check", check, reopened: state === "reopened" },
      amount: check.findings.length === 1 ? (check.findings[0]?.amount ?? null) : null,
      link: checkLink(check),
    },
  ];
}

function checkLink({ name }: ClosingCheck): TodoLink {
  switch (name) {
    case "customer-ledger-equals-accounts":
      return { page: "ledger", side: "customer" };
    case "supplier-ledger-equals-accounts":
      return { page: "ledger", side: "supplier" };
    default:
      return { page: "checks", check: name };
  }
}

function questionItem({ questionId, text }: TodoQuestion): TodoItem {
  return {
    key: `question:${questionId}`,
    sign: "question",
    matter: { kind: "question-unanswered", questionId, text },
    amount: null,
    link: { page: "questions", questionId },
  };
}
