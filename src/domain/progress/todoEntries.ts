/** What remains of the closing entries: a line for each state that somebody has to do something about, or wait for. */
import type { EntryStatus } from "../entries/entryStatus.ts";
import type { EntriesMatter, TodoItem, TodoPhase, TodoSign } from "./todo.ts";

export interface TodoEntry {
  readonly entryId: string;
  /** `V4`. */
  readonly number: string;
  readonly status: EntryStatus;
}

interface Line {
  readonly kind: EntriesMatter["kind"];
  readonly sign: TodoSign;
}

/** What has gone wrong comes first; what is done, put aside or void is in no line. */
const lines: readonly (readonly [EntryStatus, Line])[] = [
  ["failed", { kind: "entries-failed", sign: "failed" }],
  ["duplicate-in-fortnox", { kind: "entries-duplicate", sign: "attention" }],
  ["changed-in-fortnox", { kind: "entries-changed", sign: "attention" }],
  ["removed-in-fortnox", { kind: "entries-removed", sign: "attention" }],
  ["checking", { kind: "entries-checking", sign: "attention" }],
  ["draft", { kind: "entries-draft", sign: "started" }],
  ["ready", { kind: "entries-ready", sign: "ready" }],
  ["waits-for-year", { kind: "entries-wait-for-year", sign: "untouched" }],
  ["sending", { kind: "entries-sending", sign: "running" }],
  ["handed-out", { kind: "entries-handed-out", sign: "untouched" }],
];

const done: readonly EntryStatus[] = ["transferred", "transferred-excluded", "not-for-transfer"];

/** Tells how far the entries have come, given in the order of their numbers. */
export function entriesPhase(entries: readonly TodoEntry[]): TodoPhase {
  const counted = entries.filter(({ status }) => status !== "void");
  return {
    name: "entries",
    done: counted.filter(({ status }) => done.includes(status)).length,
    total: counted.length,
    items: lines.flatMap(([status, line]) =>
      itemOf(
        line,
        counted.filter((entry) => entry.status === status),
      ),
    ),
  };
}

function itemOf({ kind, sign }: Line, entries: readonly TodoEntry[]): readonly TodoItem[] {
  const [first, ...others] = entries;
  if (first === undefined) return [];
  const matter: EntriesMatter = { kind, entries: entries.map(({ number }) => number) };
  const entryId = others.length === 0 ? first.entryId : null;
  return [{ key: kind, sign, matter, amount: null, link: { page: "entries", entryId } }];
}
