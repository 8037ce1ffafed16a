/** J and K, or the arrows, move the focus over the lines of the list; Enter follows the one that has it. */
import { useKeys } from "#web/lib/keyboard/useKeys.ts";

/** Binds the keys while the list is on screen. */
export function useLineKeys(): void {
  const step = (by: number) => () => {
    const lines = Array.from(document.querySelectorAll<HTMLElement>("a.todo"));
    const at = lines.findIndex((line) => line === document.activeElement);
    const next = at < 0 ? 0 : Math.max(0, Math.min(at + by, lines.length - 1));
    lines[next]?.focus();
  };
  useKeys({ j: step(1), k: step(-1), ArrowDown: step(1), ArrowUp: step(-1) });
}
