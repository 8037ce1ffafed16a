/**
 * Which rows of a long table stand in view. Every row has the same height, so a division finds them, and the
 * table is drawn anew only when a whole step of rows has passed.
 */
import { useCallback, useSyncExternalStore } from "react";

/** Tables up to this long are drawn whole: printing and searching in the page then see every row. */
const wholeUpTo = 200;
const stepRows = 6;
const spareRows = 12;

export interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** Heights of what is not drawn, above and below. */
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Follows the scrolling of an element and tells which of `count` rows to draw. */
export function useRowWindow(scroller: HTMLElement | null, count: number, rowPx: number): RowWindow {
  const subscribe = useCallback((changed: () => void) => observe(scroller, changed), [scroller]);
  const firstStep = useSyncExternalStore(subscribe, () =>
    scroller === null ? 0 : Math.floor(scroller.scrollTop / rowPx / stepRows),
  );
  const visibleSteps = useSyncExternalStore(subscribe, () =>
    scroller === null ? 8 : Math.ceil(scroller.clientHeight / rowPx / stepRows),
  );
  if (count <= wholeUpTo) return { first: 0, end: count, beforePx: 0, afterPx: 0 };
  const end = Math.min(count, (firstStep + visibleSteps + 1) * stepRows + spareRows);
  const first = Math.min(Math.max(0, firstStep * stepRows - spareRows), end);
  return { first, end, beforePx: first * rowPx, afterPx: (count - end) * rowPx };
}

function observe(scroller: HTMLElement | null, changed: () => void): () => void {
  if (scroller === null) return () => undefined;
  const size = new ResizeObserver(changed);
  size.observe(scroller);
  scroller.addEventListener("scroll", changed, { passive: true });
  return () => {
    size.disconnect();
    scroller.removeEventListener("scroll", changed);
  };
}
