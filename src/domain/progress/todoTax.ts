/** What remains of Dispositioner & skatt: one line until it is begun, then the steps that wait, and what is outdated. */
import type { TaxStep } from "../tax/taxStep.ts";
import type { TodoItem, TodoMatter, TodoPhase, TodoSign } from "./todo.ts";

export interface TodoTax {
  /** Whether anybody has chosen or typed anything. */
  readonly isBegun: boolean;
  /** The kind of why nothing can be computed; null when it can, or nobody has asked. */
  readonly problem: string | null;
  /** Each with how it stands; none until it is begun. */
  readonly steps: readonly {
    readonly step: TaxStep;
    readonly status: "done" | "open" | "nothing" | "attention";
  }[];
  /** The option gives other entries than those that are written. */
  readonly isOutdated: boolean;
}

/** Tells how far it has come. */
export function taxPhase({ isBegun, problem, steps, isOutdated }: TodoTax): TodoPhase {
  const counted = steps.filter(({ status }) => status !== "nothing");
  const named = (wanted: string): readonly TaxStep[] =>
    steps.filter(({ status }) => status === wanted).map(({ step }) => step);
  const items =
    problem !== null
      ? [line("attention", { kind: "tax-not-computed", problem }, null)]
      : isBegun
        ? [
            ...(isOutdated ? [line("stale", { kind: "tax-entries-outdated" }, "result")] : []),
            ...stepLine("attention", "tax-steps-attention", named("attention")),
            ...stepLine("started", "tax-steps-left", named("open")),
          ]
        : [line("untouched", { kind: "tax-not-begun" }, null)];
  const done = counted.filter(({ status }) => status === "done").length;
  return { name: "tax", done, total: Math.max(counted.length, 1), items };
}

function stepLine(
  sign: TodoSign,
  kind: "tax-steps-attention" | "tax-steps-left",
  steps: readonly TaxStep[],
): readonly TodoItem[] {
  const [first] = steps;
  return first === undefined ? [] : [line(sign, { kind, steps }, first)];
}

function line(sign: TodoSign, matter: TodoMatter, step: TaxStep | null): TodoItem {
  return { key: matter.kind, sign, matter, amount: null, link: { page: "tax", step } };
}
