/** What is left to do in a closing, in the order in which it should be done. */
import type { Closing } from "#wire/clients.ts";
import type { ImportDetail } from "#wire/imports.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { imports } from "#web/lib/texts/import.ts";
import { sourceName } from "#web/lib/texts/sourceName.ts";
import { summaryText } from "#web/lib/texts/summaryText.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface TodoItem {
  readonly key: string;
  readonly sign: SignName;
  readonly title: string;
  readonly hint: string;
  readonly amountOre: string | null;
  readonly to: "import" | "import-detail" | "reconciliation";
  /** Nothing is left to do about it. */
  readonly done: boolean;
}

export interface TodoPhase {
  readonly name: "import" | "checks" | "reconciliation";
  readonly aside: string;
  readonly items: readonly TodoItem[];
}

export interface ClosingState {
  readonly closing: Closing;
  /** The current import; null when there is none, or until it has been read. */
  readonly detail: ImportDetail | null;
  readonly figures: Reconciliation | null;
}

/** Lists the phases with what is left in each. */
export function todoPhases(state: ClosingState): readonly TodoPhase[] {
  return [
    { name: "import", aside: importedText(state.closing), items: importItems(state) },
    { name: "checks", aside: checksText(state.detail), items: checkItems(state.detail) },
    { name: "reconciliation", aside: "", items: reconciliationItems(state) },
  ];
}

/** Counts what is not done. */
export function leftCount(phases: readonly TodoPhase[]): number {
  return phases.reduce((count, { items }) => count + items.filter(({ done }) => !done).length, 0);
}

function item(key: string, rest: Partial<TodoItem> & Pick<TodoItem, "sign" | "title" | "to">): TodoItem {
  return { key, hint: "", amountOre: null, done: false, ...rest };
}

function importItems({ closing }: ClosingState): readonly TodoItem[] {
  const { currentImport, runningImport } = closing;
  if (runningImport !== null) {
    const [title, hint] = [t("overview.todo.importRunning"), t("overview.todo.importRunningHint")];
    return [item("running", { sign: "running", title, hint, to: "import" })];
  }
  if (currentImport === null) {
    const [title, hint] = [t("overview.todo.importFirst"), t("overview.todo.importFirstHint")];
    return [item("first", { sign: "untouched", title, hint, to: "import" })];
  }
  const { number, coversThrough } = currentImport;
  const title = t("overview.todo.imported", { number });
  const imported = item("imported", {
    sign: "done",
    title,
    hint: sourceName(currentImport),
    to: "import-detail",
    done: true,
  });
  if (coversThrough === null) return [imported];
  const partYear = t("overview.todo.partYear", { date: coversThrough });
  const hint = t("overview.todo.partYearHint");
  return [imported, item("part-year", { sign: "attention", title: partYear, hint, to: "import" })];
}

function checkItems(detail: ImportDetail | null): readonly TodoItem[] {
  if (detail === null) {
    const title = t("overview.todo.checksWait");
    return [item("checks-wait", { sign: "untouched", title, to: "import", done: true })];
  }
  const attention = detail.checks.filter(({ outcome }) => outcome === "attention");
  if (attention.length === 0) {
    const title = t("overview.todo.checksClear");
    return [item("checks-clear", { sign: "ok", title, to: "import-detail", done: true })];
  }
  return attention.map(({ name, summary }) =>
    item(name, {
      sign: "attention",
      title: imports.checks.names[name],
      hint: summaryText(summary),
      to: "import-detail",
    }),
  );
}

function reconciliationItems({ closing, figures }: ClosingState): readonly TodoItem[] {
  if (closing.currentImport === null) {
    const title = t("overview.todo.reconcileWait");
    return [item("reconcile-wait", { sign: "untouched", title, to: "reconciliation", done: true })];
  }
  const reconcile = item("reconcile", {
    sign: "untouched",
    title: t("overview.todo.reconcile"),
    to: "reconciliation",
  });
  const differenceOre = figures?.balance.closingOre ?? "0";
  if (differenceOre === "0") return [reconcile];
  const title = t("reconciliation.sums.notProved");
  const uneven = item("uneven", { sign: "different", title, amountOre: differenceOre, to: "reconciliation" });
  return [uneven, reconcile];
}

function importedText({ currentImport }: Closing): string {
  return currentImport === null ? "" : momentText(currentImport.importedAt);
}

function checksText(detail: ImportDetail | null): string {
  if (detail === null) return "";
  const ok = detail.checks.filter(({ outcome }) => outcome === "ok").length;
  return t("overview.todo.checksCount", { ok, total: detail.checks.length });
}
