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
  readonly onSort: (sorting: Sorting<Column>) => void;
  readonly className?: string;
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
          onSort({ column, descending: isSorted && !sorting.descending });
        }}
      >
        {label}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  );
}
