/** Bringing a row of a long table into view, whether it is drawn yet or not. */

/** Scrolls to where the row stands or will stand, and gives it the focus once it is drawn. */
export function revealRow(scroller: HTMLElement, rowId: string, topPx: number): void {
  const isDrawn = rowWithId(scroller, rowId) !== null;
  if (!isDrawn) scroller.scrollTo({ top: Math.max(0, topPx - scroller.clientHeight / 2) });
  requestAnimationFrame(() => {
    const row = rowWithId(scroller, rowId);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
}

function rowWithId(scroller: HTMLElement, rowId: string): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(rowId)}"]`);
}
