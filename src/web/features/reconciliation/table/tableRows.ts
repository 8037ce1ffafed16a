/**
 * A table of accounts as the list of rows that is seen: groups with their own sums, the accounts of unfolded
 * groups, and the sums of each section. A search shows the matching accounts and no sums, because a sum over
 * rows that are hidden would not be the sum of what is seen.
 */
export type FigureCell =
  { readonly ore: string | null; readonly plus?: boolean } | { readonly permille: bigint | null };
/** The figures of a row by column. */
export type FigureCells = Readonly<Record<string, FigureCell>>;

export interface TableAccount {
  readonly account: string;
  readonly name: string;
  readonly cells: FigureCells;
}
export interface TableGroup {
  readonly key: string;
  readonly name: string;
  readonly cells: FigureCells;
  readonly accounts: readonly TableAccount[];
}
export interface TableSum {
  readonly id: string;
  readonly label: string;
  readonly cells: FigureCells;
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
      /** How many accounts a search found in the group; null without a search. */
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
}

/** Lists the rows of the table from top to bottom. */
export function tableRows(sections: readonly TableSection[], view: TableView): readonly TableRow[] {
  const search = view.search.trim().toLocaleLowerCase("sv");
  if (search !== "")
    return sections.flatMap(({ groups }) => groups.flatMap((group) => foundRows(group, search)));
  return sections.flatMap(({ groups, sums }) => [
    ...groups.flatMap((group) => groupRows(group, !view.folded.has(groupRowId(group.key)))),
    ...sums.map((sum): TableRow => ({ kind: "sum", id: sum.id, sum })),
  ]);
}

/** Counts the accounts of the table. */
export function accountCount(sections: readonly TableSection[]): number {
  return sections.reduce(
    (count, { groups }) => groups.reduce((inSection, { accounts }) => inSection + accounts.length, count),
    0,
  );
}

/** Tells whether the keyboard stops at a row: accounts, and groups whose accounts are folded away. */
export function isStop(row: TableRow): boolean {
  return row.kind === "account" || (row.kind === "group" && !row.open);
}

/** Names the row of an account, so that a panel opened by its address finds it. */
export function accountRowId(account: string): string {
  return `account-${account}`;
}

function groupRowId(key: string): string {
  return `group-${key}`;
}

function groupRows(group: TableGroup, open: boolean): readonly TableRow[] {
  const id = groupRowId(group.key);
  const accounts = open ? group.accounts.map((account) => accountRow(id, account)) : [];
  return [{ kind: "group", id, group, open, found: null }, ...accounts];
}

function foundRows(group: TableGroup, search: string): readonly TableRow[] {
  const id = groupRowId(group.key);
  const found = group.accounts.filter((account) => matches(account, search));
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
