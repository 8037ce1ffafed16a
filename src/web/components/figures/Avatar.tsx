/** A person as their initials: drawn by the style sheet, so that they are no part of any text or name. */
import type { JSX } from "react";

/** Draws the initials; the name must stand beside it or be its accessible name. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }): JSX.Element {
  const words = name.trim().split(/\s+/);
  const initials = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return (
    <span
      className={small ? "ava s" : "ava"}
      data-initials={initials.map((word) => word?.charAt(0).toLocaleUpperCase("sv")).join("")}
    />
  );
}
