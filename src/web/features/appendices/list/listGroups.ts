/** The appendices of a closing under the main appendix of their group, in the order of the balance sheet. */
import type { AppendixLine } from "#wire/appendices.ts";
import { appendixName } from "#web/lib/appendices/appendixName.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface ListGroup {
  /** Null for those that no main appendix has the accounts of. */
  readonly main: AppendixLine | null;
  readonly lines: readonly AppendixLine[];
}

/** Puts each appendix under the main appendix that has its first account. */
export function listGroups(appendices: readonly AppendixLine[]): readonly ListGroup[] {
  const mains = appendices.filter(({ kind }) => kind === "main").toSorted(byFirstAccount);
  const others = appendices.filter(({ kind }) => kind !== "main");
  const mainOf = ({ accounts }: AppendixLine): AppendixLine | null =>
    mains.find((main) => main.accounts.some(({ account }) => account === accounts[0]?.account)) ?? null;
  const byMain = Map.groupBy(others, (line) => mainOf(line)?.appendixId ?? null);
  const groups = mains.map((main) => ({ main, lines: byMain.get(main.appendixId) ?? [] }));
  const rest = byMain.get(null) ?? [];
  return rest.length === 0 ? groups : [...groups, { main: null, lines: rest }];
}

/** Keeps the appendices whose number, name, kind or account holds what is searched; a found main keeps all of its. */
export function searchGroups(groups: readonly ListGroup[], search: string): readonly ListGroup[] {
  const words = fold(search).split(" ").filter(Boolean);
  if (words.length === 0) return groups;
  const isFound = (line: AppendixLine): boolean => {
    const text = fold(searchText(line));
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ main, lines }) => ({
      main,
      lines: main !== null && isFound(main) ? lines : lines.filter(isFound),
    }))
    .filter(({ main, lines }) => lines.length > 0 || (main !== null && isFound(main)));
}

function searchText(line: AppendixLine): string {
  const { number, kind, accounts } = line;
  const named = accounts.map((one) => `${one.account} ${one.name}`).join(" ");
  // A main appendix has all accounts of its group: it is found by its own words.
  return `${number} ${appendixName(line)} ${t(`appendices.kinds.${kind}`)} ${kind === "main" ? "" : named}`;
}

function byFirstAccount(a: AppendixLine, b: AppendixLine): number {
  const [first, second] = [a, b].map(({ accounts }) => accounts[0]?.account ?? "~");
  return (first ?? "") < (second ?? "") ? -1 : 1;
}

function fold(text: string): string {
  return text.toLocaleLowerCase("sv").trim();
}
