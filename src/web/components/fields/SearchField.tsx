/**
 * The search over a table: `/` goes there, Enter or arrow down leaves it for the rows, and Escape empties it and
 * then leaves.
 */
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type JSX, type KeyboardEvent, useRef } from "react";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { typed } from "./typed.ts";

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
}

/** Draws the field with its key. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => field.current?.focus() });
  return (
    <TextInput
      ref={field}
      type="search"
      className="find"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch className="i" aria-hidden="true" />}
      rightSection={<kbd aria-hidden="true">/</kbd>}
      value={value}
      onChange={typed(onChange)}
      onKeyDown={leaveForRows}
    />
  );
}

function leaveForRows(event: KeyboardEvent<HTMLInputElement>): void {
  const isDone = event.key === "Enter" || event.key === "ArrowDown";
  const isEmptied = event.key === "Escape" && event.currentTarget.value === "";
  if (isDone || isEmptied) event.currentTarget.blur();
}
