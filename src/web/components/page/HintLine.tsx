/** The line of shortcuts at the bottom of a page; gone when single keys are turned off. */
import type { JSX } from "react";
import { usePreferences } from "#web/lib/api/queries.ts";
import type { ShownKey } from "./pageHelp.ts";

/** Draws the shortcuts of a page. */
export function HintLine({ keys }: { keys: readonly ShownKey[] }): JSX.Element | null {
  const { singleKeys } = usePreferences();
  if (!singleKeys) return null;
  return (
    <div className="hints" aria-hidden="true">
      {keys.map(([names, text]) => (
        <span key={names}>
          <Keys names={names} /> {text}
        </span>
      ))}
    </div>
  );
}

/** Draws key caps for keys parted by a space. */
export function Keys({ names }: { names: string }): JSX.Element {
  return (
    <>
      {names.split(" ").map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </>
  );
}
