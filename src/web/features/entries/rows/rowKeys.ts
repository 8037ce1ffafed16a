/** The keys of the rows: where Enter leads, what the arrows, `=`, Ctrl D and Alt Delete do. */
import type { KeyboardEvent } from "react";
import type { DraftRow, RowField } from "../draft/draftRows.ts";

export interface RowPlace {
  readonly index: number;
  readonly field: RowField;
}

const fields: readonly RowField[] = ["account", "debit", "credit", "costCenter", "project", "text"];

/** Tells in which field of which row something happened; null outside them. */
export function rowPlaceOf(target: EventTarget): RowPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const field = fields.find((each) => each === target.dataset["field"]);
  const index = target.closest<HTMLElement>("tr[data-index]")?.dataset["index"];
  return field === undefined || index === undefined ? null : { field, index: Number(index) };
}

/** Where Enter leads: from the account to debit, from an empty debit to credit, from an amount to the next row. */
export function afterEnter({ index, field }: RowPlace, row: DraftRow | undefined): RowPlace {
  if (field === "account") return { index, field: row?.credit === "" ? "debit" : "credit" };
  if (field === "debit" && row?.debit.trim() === "") return { index, field: "credit" };
  return { index: index + 1, field: "account" };
}

export interface RowMoves {
  readonly enter: (place: RowPlace) => void;
  readonly go: (place: RowPlace) => void;
  readonly fillRemainder: (place: RowPlace) => void;
  readonly copyAbove: (place: RowPlace) => void;
  readonly remove: (index: number) => void;
}

/** Does what a key asks for; everything else is the field's own. */
export function pressRowKey(event: KeyboardEvent<HTMLElement>, moves: RowMoves): void {
  const place = rowPlaceOf(event.target);
  if (place === null || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const act = actOf(event, place, moves);
  if (act === null) return;
  event.preventDefault();
  act();
}

function actOf(event: KeyboardEvent<HTMLElement>, place: RowPlace, moves: RowMoves): (() => void) | null {
  const { index, field } = place;
  const isHeld = event.ctrlKey || event.metaKey;
  if (isHeld) {
    return event.key.toLowerCase() === "d"
      ? () => {
          moves.copyAbove(place);
        }
      : null;
  }
  if (event.altKey) {
    return event.key === "Delete"
      ? () => {
          moves.remove(index);
        }
      : null;
  }
  const isChoice = event.target instanceof HTMLSelectElement;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step !== 0 && !isChoice)
    return () => {
      moves.go({ index: index + step, field });
    };
  if (event.key === "Enter")
    return () => {
      if (event.shiftKey) moves.go({ index: index - 1, field });
      else moves.enter(place);
    };
  if (event.key === "=" && (field === "debit" || field === "credit"))
    return () => {
      moves.fillRemainder(place);
    };
  return null;
}

/** Puts the cursor in a field. */
export function focusRowField(table: HTMLElement | null, { index, field }: RowPlace): void {
  const row = table?.querySelector(`tr[data-index="${index}"]`);
  const element = row?.querySelector<HTMLElement>(`[data-field="${field}"]`);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
}
