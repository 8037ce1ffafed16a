/** A date typed as `2025-01-01`, `20250101` or `250101`; written out in full on leaving the field. */
import { TextInput } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { parseDate } from "#web/lib/format/dates.ts";

export interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  readonly onChange: (typed: string) => void;
}

/** Draws a date field. Its value is what was typed until it can be read. */
export function DateField({ label, value, error, disabled = false, onChange }: DateFieldProps): JSX.Element {
  return (
    <TextInput
      label={label}
      value={value}
      error={error}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      placeholder="ÅÅÅÅ-MM-DD"
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onBlur={() => {
        onChange(parseDate(value) ?? value);
      }}
    />
  );
}
