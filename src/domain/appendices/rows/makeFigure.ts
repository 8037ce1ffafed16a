/** Puts together a computed figure with its override, and an appendix's answer of its figures. */
import type { Ore } from "../../money/ore.ts";
import { sumKnown } from "../../reconciliation/figures.ts";
import type { Trace } from "../../trace/trace.ts";
import type { AccountSum, AppendixFigures, AppendixFinding, Figure, Override } from "../figure.ts";

/** Makes a figure of a trace, whose result is what was computed. */
export function makeFigure(key: string, trace: Trace, overrides: readonly Override[]): Figure {
  const override = overrides.find(({ figure }) => figure === key);
  const computed: Ore | null = trace.result;
  if (override === undefined) return { key, computed, overridden: null, value: computed, trace };
  const { amount, by, at } = override;
  return { key, computed, overridden: { amount, by, at }, value: amount, trace };
}

/** The key of an account's sum. */
export function sumKey(account: string): string {
  return `sum:${account}`;
}

/** The key of a row's computed amount. */
export function rowKey(rowId: string): string {
  return `row:${rowId}`;
}

/** Completes an answer: its total, and a finding for each override whose figure is gone, so that none is lost unseen. */
export function completeFigures(
  parts: {
    readonly sums: readonly AccountSum[];
    readonly rows?: readonly Figure[];
    readonly findings: readonly AppendixFinding[];
  },
  overrides: readonly Override[],
): AppendixFigures {
  const { sums, rows = [], findings } = parts;
  const keys = new Set([...sums.map(({ figure }) => figure.key), ...rows.map(({ key }) => key)]);
  const lost = overrides
    .filter(({ figure }) => !keys.has(figure))
    .map(({ figure, amount }): AppendixFinding => {
      return { kind: "override-without-figure", severity: "warning", rowId: null, figure, amount };
    });
  const total = sumKnown(sums.map(({ figure }) => figure.value));
  return { sums, rows, total: sums.length === 0 ? null : total, findings: [...findings, ...lost] };
}
