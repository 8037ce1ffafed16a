/** Counting and finding in the list of what remains. */
import type { Overview, TodoItem } from "#wire/progress.ts";

/** Counts the lines. */
export function countLeft({ phases }: Overview): number {
  return phases.reduce((count, { items }) => count + items.length, 0);
}

/** The line to begin with; null when nothing is left. */
export function firstLeft({ phases }: Overview): TodoItem | null {
  return phases.flatMap(({ items }) => items)[0] ?? null;
}

const countedPages = ["import", "reconciliation", "checks"] as const;
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
  const items = overview.phases.find((phase) => phase.name === page)?.items ?? [];
  const count = page === "reconciliation" ? overview.unsigned : items.length;
  return count === 0 ? null : { page, count, tone: toneOf(items) };
}

function toneOf(items: readonly TodoItem[]): PageCount["tone"] {
  const signs = items.map(({ sign }) => sign);
  if (signs.includes("different") || signs.includes("failed")) return "diff";
  return signs.includes("stale") || signs.includes("attention") ? "warn" : "plain";
}
