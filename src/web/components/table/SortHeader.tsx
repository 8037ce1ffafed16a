/** A column heading that sorts, and the sorting it stands for. */
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { JSX } from "react";

export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

export interface SortHeaderProps<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly sorting: Sorting<Column>;
  /** Give `sortedBy` what is asked for by then: a second press may come before the heading is drawn anew. */
  readonly onSort: (column: Column) => void;
  readonly className?: string;
}

/** Sorts by a column, rising first; the column that is sorted by already turns. */
export function sortedBy<Column extends string>(column: Column, before: Sorting<Column>): Sorting<Column> {
  return { column, descending: before.column === column && !before.descending };
}

/** Draws a heading whose button sorts by its column, and turns the order when pressed again. */
export function SortHeader<Column extends string>(props: SortHeaderProps<Column>): JSX.Element {
  const { column, label, sorting, onSort, className = "" } = props;
  const isSorted = sorting.column === column;
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (sorting.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        onClick={() => {
          onSort(column);
        }}
      >
        {label}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  );
}
