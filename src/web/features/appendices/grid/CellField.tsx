/** A field of a row: what is typed stands as it is typed while the field has the focus, and tidied after. */
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { FieldColumn } from "./column.ts";

export interface CellFieldProps<Row> {
  readonly column: FieldColumn<Row>;
  readonly row: Row;
  readonly index: number;
  /** A text that could not be read. */
  readonly unread: string | undefined;
  readonly readOnly: boolean;
  /** What stands in the field while it is empty. */
  readonly placeholder?: string;
  readonly onWrite: (row: Row, column: FieldColumn<Row>, text: string) => void;
}

/** Draws the field. */
export function CellField<Row>(props: CellFieldProps<Row>): JSX.Element {
  const { column, row, index, unread, readOnly, onWrite } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const fault = unread === undefined ? null : faultOf(column, row, unread);
  const shown = typed ?? unread ?? column.read(row);
  const common = {
    "aria-label": t("appendices.grid.cell", { column: column.label, row: index + 1 }),
    "data-column": column.key,
    ...(fault === null ? {} : { "aria-invalid": true, title: fault }),
  };
  if (column.type === "choice")
    return (
      <select
        {...common}
        className="in"
        value={shown}
        disabled={readOnly}
        onChange={(event) => {
          onWrite(row, column, event.currentTarget.value);
        }}
      >
        {column.choices?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...common}
      className={column.type === "amount" ? "in r" : "in"}
      value={shown}
      title={fault ?? (shown.length > 20 ? shown : undefined)}
      readOnly={readOnly}
      placeholder={props.placeholder}
      autoComplete="off"
      spellCheck={false}
      maxLength={column.lengthAtMost ?? 100}
      inputMode={column.type === "text" ? "text" : "decimal"}
      onFocus={(event) => {
        setTyped(shown);
        event.currentTarget.select();
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        // Half an amount is no fault before the field is left.
        if (column.write(row, text).ok) onWrite(row, column, text);
      }}
      onBlur={() => {
        if (typed !== null && !column.write(row, typed).ok) onWrite(row, column, typed);
        setTyped(null);
      }}
    />
  );
}

function faultOf<Row>(column: FieldColumn<Row>, row: Row, unread: string): string | null {
  const outcome = column.write(row, unread);
  return outcome.ok ? null : outcome.fault;
}
