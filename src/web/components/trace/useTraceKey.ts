/** `V` opens Varifrån? of the figure under the pointer, else of the row or part that has the focus. */
import { useKeys } from "#web/lib/keyboard/useKeys.ts";

/** Binds `V`, and `Alt V` for where every key writes. */
export function useTraceKey(): void {
  const open = (): void => {
    findTrace()?.click();
  };
  useKeys({ v: open, "alt+v": open });
}

function findTrace(): HTMLElement | null {
  const hovered = document.querySelector<HTMLElement>(".trace:hover");
  if (hovered !== null) return hovered;
  const focused = document.activeElement?.closest("tr, dl, li, section") ?? null;
  const row = focused ?? document.querySelector("tr[aria-current]");
  return row?.querySelector<HTMLElement>(".trace") ?? null;
}
