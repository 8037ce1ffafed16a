/** Bringing a row of a long table into view, whether it is drawn yet or not. */

/** Gives the row the focus: at once where it is drawn, so that the next key finds it there, else once it is scrolled to. */
export function revealRow(scroller: HTMLElement, rowId: string, topPx: number): void {
  if (focusRow(scroller, rowId)) return;
  scroller.scrollTo({ top: Math.max(0, topPx - scroller.clientHeight / 2) });
  requestAnimationFrame(() => {
    focusRow(scroller, rowId);
  });
}

function focusRow(scroller: HTMLElement, rowId: string): boolean {
  const row = scroller.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(rowId)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
  return row !== null;
}
