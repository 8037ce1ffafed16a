/** Who signed last and on which day, in short: initials to the eye, the name to who hears the page. */
import type { JSX } from "react";
import type { AccountLine } from "#wire/reconciliation.ts";
import { momentText } from "#web/lib/format/dates.ts";

export interface SignedByProps {
  readonly by: NonNullable<AccountLine["signedBy"]>;
  readonly isDead: boolean;
}

/** Draws the signature; a dead one is struck through. */
export function SignedBy({ by, isDead }: SignedByProps): JSX.Element {
  const at = momentText(by.at);
  const Part = isDead ? "s" : "span";
  return (
    <Part className="ink2 n sm" title={`${by.name} ${at}`}>
      <span aria-hidden="true">{initialsOf(by.name)}</span>
      <span className="sr">{by.name}</span> {at.slice("YYYY-".length, "YYYY-MM-DD".length)}
    </Part>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.charAt(0).toLocaleUpperCase("sv")).join("");
}
