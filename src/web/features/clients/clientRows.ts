/** Which rows the list of clients shows, and in what order. */
import type { ClientRow } from "#wire/clients.ts";
import { filingState } from "#wire/forms.ts";
import type { Sorting } from "#web/components/table/SortHeader.tsx";

const sortableColumns = [
  "name",
  "organizationNumber",
  "fiscalYear",
  "importedAt",
  "settled",
  "differences",
  "stale",
  "toTransfer",
  "filing",
  "lastDay",
  "responsible",
] as const;
export type ClientColumn = (typeof sortableColumns)[number];

/** The address, as far as it says what the list shows. */
export interface ClientSearch {
  readonly sok?: string | undefined;
  readonly visa?: "mina" | undefined;
  readonly sortera?: string | undefined;
}

export interface ClientView extends Sorting<ClientColumn> {
  readonly search: string;
  /** Only rows whose closing this user answers for; null for all. */
  readonly responsibleUserId: string | null;
}

/** Reads the sorting of the address; a column that does not exist is the name. */
export function readSorting({ sortera = "" }: ClientSearch): Sorting<ClientColumn> {
  const named = sortera.replace(/^-/, "");
  return {
    column: sortableColumns.find((name) => name === named) ?? "name",
    descending: sortera.startsWith("-"),
  };
}

/** Writes a sorting for the address. */
export function writeSorting({ column, descending }: Sorting<ClientColumn>): string {
  return (descending ? "-" : "") + column;
}

const swedishOrder = new Intl.Collator("sv", { numeric: true });

/** Finds and sorts the rows to show. Rows without the sorted value stand last either way. */
export function shownRows(rows: readonly ClientRow[], view: ClientView): readonly ClientRow[] {
  const direction = view.descending ? -1 : 1;
  return rows
    .filter((row) => matches(row, view))
    .toSorted((a, b) => {
      const [left, right] = [sortKey(a, view.column), sortKey(b, view.column)];
      if (left === right) return swedishOrder.compare(a.name, b.name);
      if (left === "" || right === "") return left === "" ? 1 : -1;
      return direction * swedishOrder.compare(left, right);
    });
}

/** Counts the rows whose closing the user answers for. */
export function countMine(rows: readonly ClientRow[], userId: string): number {
  return rows.filter((row) => row.closing?.responsible.userId === userId).length;
}

/** Counts how many of a hundred accounts are settled; all of them when there are none. */
export function settledPercent({
  settled,
  accounts,
}: {
  readonly settled: number;
  readonly accounts: number;
}): number {
  return accounts === 0 ? 100 : Math.floor((settled * 100) / accounts);
}

function matches(row: ClientRow, { search, responsibleUserId }: ClientView): boolean {
  if (responsibleUserId !== null && row.closing?.responsible.userId !== responsibleUserId) return false;
  const wanted = search.trim().toLocaleLowerCase("sv");
  const digits = wanted.replaceAll(/[\s-]/g, "");
  const isNumber = /^\d+$/.test(digits);
  return (
    row.name.toLocaleLowerCase("sv").includes(wanted) ||
    (isNumber && row.organizationNumber.replaceAll("-", "").includes(digits))
  );
}

function sortKey(row: ClientRow, column: ClientColumn): string {
  const { closing } = row;
  switch (column) {
    case "name":
      return row.name;
    case "organizationNumber":
      return row.organizationNumber;
    case "fiscalYear":
      return closing?.fiscalYear.end ?? "";
    case "importedAt":
      return closing?.importedAt ?? "";
    case "settled":
      return countKey(closing?.progress && settledPercent(closing.progress));
    case "differences":
      return countKey(closing?.progress?.differences);
    case "stale":
      return countKey(closing?.progress?.stale);
    case "toTransfer":
      return countKey(closing?.toTransfer);
    case "filing":
      return countKey(closing?.filing && filingState.options.indexOf(closing.filing.state));
    case "lastDay":
      return closing?.filing?.lastDay ?? "";
    case "responsible":
      return closing?.responsible.name ?? "";
  }
}

function countKey(count: number | null | undefined): string {
  return count === null || count === undefined ? "" : String(count);
}
