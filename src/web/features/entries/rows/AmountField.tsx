/** Debit or credit of a row: what is typed stands as it is typed until the field is left. */
import type { JSX } from "react";
import type { AmountSide } from "../draft/draftRows.ts";

export interface AmountFieldProps {
  readonly label: string;
  readonly side: AmountSide;
  readonly value: string;
  /** Why it cannot be read. */
  readonly fault: string | undefined;
  /** What the entry lacks, where this is the side that lacks it. */
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** Draws the field. */
export function AmountField(props: AmountFieldProps): JSX.Element {
  const { label, side, value, fault, placeholder, onChange, onLeave } = props;
  return (
    <input
      className="in r"
      data-field={side}
      aria-label={label}
      aria-invalid={fault !== undefined}
      title={fault}
      autoComplete="off"
      spellCheck={false}
      inputMode="decimal"
      maxLength={60}
      placeholder={placeholder}
      value={value}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onBlur={onLeave}
    />
  );
}
