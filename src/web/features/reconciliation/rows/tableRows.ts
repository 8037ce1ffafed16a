/**
 * A table of accounts as the list of rows that is seen: groups with their own sums, the accounts of unfolded
 * groups, and the sums of each section. A search or filter shows the matching accounts and no sums: a sum over
 * rows that are hidden would not be the sum of what is seen.
 */
import type { RowCells } from "../cells/cell.ts";

/** What people have said of an account: comments, and questions without an answer. */
export interface AccountMarks {
  readonly comments: number;
  readonly questions: number;
}

export interface TableAccount {
  readonly account: string;
  readonly name: string;
  readonly cells: RowCells;
  readonly marks?: AccountMarks;
}
export interface TableGroup {
  readonly key: string;
  readonly name: string;
  readonly cells: RowCells;
  readonly accounts: readonly TableAccount[];
}
export interface TableSum {
  readonly id: string;
  readonly label: string;
  readonly cells: RowCells;
}
/** Groups and the sums that stand under them. */
export interface TableSection {
  readonly groups: readonly TableGroup[];
  readonly sums: readonly TableSum[];
}

export type TableRow =
  | {
      readonly kind: "group";
      readonly id: string;
      readonly group: TableGroup;
      readonly open: boolean;
      /** How many accounts a search or filter found in the group; null without either. */
      readonly found: number | null;
    }
  | {
      readonly kind: "account";
      readonly id: string;
      readonly groupId: string;
      readonly account: TableAccount;
    }
  | { readonly kind: "sum"; readonly id: string; readonly sum: TableSum };

export interface TableView {
  readonly folded: ReadonlySet<string>;
  readonly search: string;
  /** Which accounts a filter leaves; null without a filter. */
  readonly keeps: ((account: string) => boolean) | null;
}

/** Lists the rows of the table from top to bottom. */
export function tableRows(sections: readonly TableSection[], view: TableView): readonly TableRow[] {
  const search = view.search.trim().toLocaleLowerCase("sv");
  const { keeps } = view;
  if (search !== "" || keeps !== null) {
    const isFound = (account: TableAccount): boolean =>
      matches(account, search) && (keeps?.(account.account) ?? true);
    return sections.flatMap(({ groups }) => groups.flatMap((group) => foundRows(group, isFound)));
  }
  return sections.flatMap(({ groups, sums }) => [
    ...groups.flatMap((group) => groupRows(group, !view.folded.has(groupRowId(group.key)))),
    ...sums.map((sum): TableRow => ({ kind: "sum", id: sum.id, sum })),
  ]);
}

/** Lists the accounts from top to bottom, folded or not. */
export function allAccounts(sections: readonly TableSection[]): readonly TableAccount[] {
  return sections.flatMap(({ groups }) => groups.flatMap(({ accounts }) => accounts));
}

/** Counts the accounts of the table. */
export function accountCount(sections: readonly TableSection[]): number {
  return allAccounts(sections).length;
}

/** Tells whether the keyboard stops at a row: accounts, and groups whose accounts are folded away. */
export function isStop(row: TableRow): boolean {
  return row.kind === "account" || (row.kind === "group" && !row.open);
}

/** Names the row of an account, so that a panel opened by its address finds it. */
export function accountRowId(account: string): string {
  return `account-${account}`;
}

/** Names the row of a group. */
export function groupRowId(key: string): string {
  return `group-${key}`;
}

function groupRows(group: TableGroup, open: boolean): readonly TableRow[] {
  const id = groupRowId(group.key);
  const accounts = open ? group.accounts.map((account) => accountRow(id, account)) : [];
  return [{ kind: "group", id, group, open, found: null }, ...accounts];
}

function foundRows(group: TableGroup, isFound: (account: TableAccount) => boolean): readonly TableRow[] {
  const id = groupRowId(group.key);
  const found = group.accounts.filter(isFound);
  if (found.length === 0) return [];
  return [
    { kind: "group", id, group, open: true, found: found.length },
    ...found.map((account) => accountRow(id, account)),
  ];
}

function matches({ account, name }: TableAccount, search: string): boolean {
  return account.toLocaleLowerCase("sv").startsWith(search) || name.toLocaleLowerCase("sv").includes(search);
}

function accountRow(groupId: string, account: TableAccount): TableRow {
  return { kind: "account", id: accountRowId(account.account), groupId, account };
}
