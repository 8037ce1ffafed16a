/** Shortcuts of a component, for as long as it is shown: whoever sees it can press its keys. */
import { useLayoutEffect, useRef } from "react";
import { bindKeys, type KeyBindings } from "./keyDispatcher.ts";

/** Binds keys (`j`, `Enter`, `mod+k`, `g o`) while the component is mounted; handlers may change freely. */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  const names = Object.keys(bindings).join("\n");
  useLayoutEffect(() => {
    const entries = names
      .split("\n")
      .map((name): [string, KeyBindings[string]] => [name, (event) => latest.current[name]?.(event)]);
    return bindKeys(Object.fromEntries(entries));
  }, [names]);
}
