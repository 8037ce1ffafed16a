/** What is asked of a ledger: its day, its rows and their order, as the address of the page says it. */
import type { LedgerSide } from "#wire/ledgers.ts";
import { rowPageSize } from "#web/components/table/rowPages.ts";

const sortColumns = [
  "party",
  "number",
  "invoice-date",
  "due-date",
  "overdue",
  "total",
  "settled",
  "open",
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface LedgerChoice {
  /** Null is the balance date. */
  readonly asOf: string | null;
  readonly search: string;
  readonly column: SortColumn;
  readonly descending: boolean;
  readonly level: "items" | "parties";
}

/** The address, as far as it says what is shown. */
export interface LedgerSearch {
  readonly datum?: string | undefined;
  readonly sok?: string | undefined;
  readonly sortera?: string | undefined;
  readonly visa?: string | undefined;
}

/** Reads the address; a column that does not exist is the first. */
export function readChoice({ datum, sok = "", sortera = "", visa }: LedgerSearch): LedgerChoice {
  return {
    asOf: datum ?? null,
    search: sok,
    column: sortColumns.find((name) => name === sortera.replace(/^-/, "")) ?? "party",
    descending: sortera.startsWith("-"),
    level: visa === "parter" ? "parties" : "items",
  };
}

/** Writes a sorting for the address; the order that a ledger has by itself is left out. */
export function writeSorting({
  column,
  descending,
}: Pick<LedgerChoice, "column" | "descending">): string | undefined {
  if (column === "party" && !descending) return undefined;
  return (descending ? "-" : "") + column;
}

/** Writes where one page of rows is asked for. */
export function rowsAddress(
  place: { readonly closingId: string; readonly side: LedgerSide },
  choice: LedgerChoice,
  page: number,
): string {
  const query = new URLSearchParams({
    ...(choice.asOf === null ? {} : { asOf: choice.asOf }),
    ...(choice.level === "items" ? {} : { level: choice.level }),
    ...(choice.column === "party" ? {} : { sort: choice.column }),
    ...(choice.descending ? { order: "descending" } : {}),
    ...(choice.search.trim() === "" ? {} : { search: choice.search.trim() }),
    from: String(page * rowPageSize),
    limit: String(rowPageSize),
  });
  return `/api/closings/${place.closingId}/ledgers/${place.side}?${query.toString()}`;
}
