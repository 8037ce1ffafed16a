/** `V` opens Varifrån? of the figure under the pointer, else of the row or part that has the focus. */
import { useLayoutEffect } from "react";
import { bindKeys } from "#web/lib/keyboard/keyDispatcher.ts";

/** Binds `V`, and `Alt V` for where every key writes; a page whose rows are traced when asked binds `V` over it. */
export function useTraceKey(): void {
  useLayoutEffect(() => bindKeys({ v: open, "alt+v": open }, "under"), []);
}

function open(): void {
  findTrace()?.click();
}

function findTrace(): HTMLElement | null {
  const hovered = document.querySelector<HTMLElement>(".trace:hover");
  if (hovered !== null) return hovered;
  const focused = document.activeElement?.closest("tr, dl, li, section") ?? null;
  const row = focused ?? document.querySelector("tr[aria-current]");
  return row?.querySelector<HTMLElement>(".trace") ?? null;
}
