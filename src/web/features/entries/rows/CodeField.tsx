/** The cost centre or project of a row; a code that the source no longer has stays until another is chosen. */
import type { JSX } from "react";

export interface CodeFieldProps {
  readonly label: string;
  readonly field: "costCenter" | "project";
  readonly value: string;
  readonly codes: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (code: string) => void;
}

/** Draws the field. */
export function CodeField({ label, field, value, codes, onChange }: CodeFieldProps): JSX.Element {
  const isGone = value !== "" && !codes.some(({ code }) => code === value);
  return (
    <select
      className="in"
      data-field={field}
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    >
      <option value="">–</option>
      {isGone && <option value={value}>{value}</option>}
      {codes.map(({ code, name }) => (
        <option key={code} value={code}>
          {code === name ? code : `${code} ${name}`}
        </option>
      ))}
    </select>
  );
}
