/** What remains of the import: a connection to mend, a year to fetch, a difference to look at. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { TodoItem, TodoLink, TodoMatter, TodoSign } from "./todo.ts";

export interface CurrentImport {
  readonly number: number;
  /** Null when it covers the whole year. */
  readonly coversThrough: PlainDate | null;
  /** What it changed of the import before, if it changed anything: whether someone looked, and what went stale. */
  readonly difference: { readonly isSeen: boolean; readonly stale: number } | null;
}

export interface ImportGround {
  /** `none`: the closing has never been connected, which is nothing to mend. */
  readonly connection: "none" | "working" | "lost";
  readonly isRunning: boolean;
  readonly current: CurrentImport | null;
  /** Vouchers new or changed in the source since; 0 when it was looked and nothing was, null when nobody looked. */
  readonly sourceChanges: number | null;
}

/** Lists what remains of the import, in the order in which it should be done. */
export function importItems({
  connection,
  isRunning,
  current,
  sourceChanges,
}: ImportGround): readonly TodoItem[] {
  const items: TodoItem[] = [];
  const add = (sign: TodoSign, matter: TodoMatter, link: TodoLink): void => {
    items.push({ key: matter.kind, sign, matter, amount: null, link });
  };
  if (connection === "lost") add("failed", { kind: "connection-lost" }, { page: "connection" });
  if (isRunning) add("running", { kind: "import-running" }, { page: "import" });
  if (current === null) {
    if (!isRunning) add("untouched", { kind: "nothing-imported" }, { page: "import" });
    return items;
  }
  const { number: importNumber, coversThrough: through, difference } = current;
  if (!isRunning && sourceChanges !== null && sourceChanges > 0) {
    add("untouched", { kind: "source-has-changed", changes: sourceChanges }, { page: "import" });
  }
  if (through !== null) add("attention", { kind: "covers-part-of-year", through }, { page: "import" });
  if (difference !== null && !difference.isSeen) {
    const matter: TodoMatter = { kind: "difference-not-seen", importNumber, stale: difference.stale };
    add("stale", matter, { page: "import-detail", importNumber });
  }
  return items;
}
