/** Counting and finding in the list of what remains. */
import type { Overview, TodoItem, TodoPhase } from "#wire/progress.ts";

/** Counts the lines. */
export function countLeft({ phases }: Overview): number {
  return phases.reduce((count, { items }) => count + items.length, 0);
}

/** The line to begin with; null when nothing is left. */
export function firstLeft({ phases }: Overview): TodoItem | null {
  return phases.flatMap(({ items }) => items)[0] ?? null;
}

const countedPages = ["import", "reconciliation", "tax", "entries", "forms", "checks"] as const;
type CountedPage = (typeof countedPages)[number];

export interface PageCount {
  readonly page: CountedPage;
  readonly count: number;
  readonly tone: "plain" | "warn" | "diff";
}

/** Counts what is left on a page of the menu; null where nothing is, or nothing is counted. */
export function pageCount(overview: Overview, name: string): PageCount | null {
  const page = countedPages.find((counted) => counted === name);
  if (page === undefined) return null;
  const phase = overview.phases.find(({ name: phaseName }) => phaseName === page);
  const items = phase?.items ?? [];
  const count = countOn(page, overview, phase);
  return count === 0 ? null : { page, count, tone: toneOf(items) };
}

/** Accounts that are not signed, entries that are not transferred; on other pages, lines. */
function countOn(page: CountedPage, overview: Overview, phase: TodoPhase | undefined): number {
  if (page === "reconciliation") return overview.unsigned;
  if (phase === undefined) return 0;
  return page === "entries" ? phase.total - phase.done : phase.items.length;
}

function toneOf(items: readonly TodoItem[]): PageCount["tone"] {
  const signs = items.map(({ sign }) => sign);
  if (signs.includes("different") || signs.includes("failed")) return "diff";
  return signs.includes("stale") || signs.includes("attention") ? "warn" : "plain";
}
