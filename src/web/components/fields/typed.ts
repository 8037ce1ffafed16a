/** Passes on what was typed in a field, or chosen in a native select. */
import type { ChangeEvent } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Makes a change handler of a setter. */
export function typed(set: (text: string) => void): (event: ChangeEvent<Field>) => void {
  return (event) => {
    set(event.currentTarget.value);
  };
}
