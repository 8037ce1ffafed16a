/** What `?` shows for the page on screen; a page says it with usePageHelp. */
import { useEffect, useSyncExternalStore } from "react";

/** A shortcut as it is shown: its keys, and what it does. */
export type ShownKey = readonly [keys: string, text: string];

export interface PageHelp {
  readonly paragraphs: readonly string[];
  /** Keys parted by a space: `J K`, `Ctrl K`. */
  readonly keys: readonly ShownKey[];
}

const nothing: PageHelp = { paragraphs: [], keys: [] };
let current: PageHelp = nothing;
const listeners = new Set<() => void>();

/** Says what `?` shows while the page is on screen. Give a constant, not a fresh object. */
export function usePageHelp(help: PageHelp): void {
  useEffect(() => {
    setCurrent(help);
    return () => {
      setCurrent(nothing);
    };
  }, [help]);
}

/** Reads the help of the page on screen. */
export function useCurrentHelp(): PageHelp {
  return useSyncExternalStore(subscribe, () => current);
}

function setCurrent(help: PageHelp): void {
  current = help;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
