/** The keys of a grid: Enter and the arrows go up and down in a column, Ctrl D copies from above, Alt Backsteg puts back. */
import type { KeyboardEvent } from "react";

export interface GridPlace {
  readonly index: number;
  readonly column: string;
}

/** Where a key was pressed in a grid; null outside its fields. */
export function placeOf(target: EventTarget): GridPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const column = target.closest<HTMLElement>("[data-column]")?.dataset["column"];
  const index = target.closest<HTMLElement>("tr[data-index]")?.dataset["index"];
  return column === undefined || index === undefined ? null : { column, index: Number(index) };
}

export interface GridMoves {
  readonly go: (place: GridPlace) => void;
  readonly copyDown: (place: GridPlace) => void;
}

/** Does what a key asks for; everything else is the field's own. */
export function pressKey(event: KeyboardEvent<HTMLElement>, { go, copyDown }: GridMoves): void {
  const place = placeOf(event.target);
  if (place === null || event.nativeEvent.isComposing) return;
  const step = stepOf(event);
  if (step !== 0) {
    event.preventDefault();
    go({ ...place, index: place.index + step });
  } else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    copyDown(place);
  } else if (event.key === "Backspace" && event.altKey) {
    event.preventDefault();
    resetOf(event.target)?.click();
  }
}

function stepOf(event: KeyboardEvent<HTMLElement>): number {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  // A button is pressed by Enter, and a list of choices moved in by the arrows.
  if (event.target instanceof HTMLButtonElement) return 0;
  if (event.key === "Enter") return event.shiftKey ? -1 : 1;
  if (event.target instanceof HTMLSelectElement) return 0;
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
}

function resetOf(target: EventTarget): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest("tr")?.querySelector<HTMLElement>("[data-reset]") ?? null;
}

/** Puts the cursor in a field that is drawn. */
export function focusField(grid: HTMLElement | null, { index, column }: GridPlace): boolean {
  const row = grid?.querySelector(`tr[data-index="${index}"]`);
  const field =
    row?.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"]`) ??
    row?.querySelector<HTMLElement>("[data-column]");
  if (field === null || field === undefined) return false;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "nearest" });
  return true;
}
