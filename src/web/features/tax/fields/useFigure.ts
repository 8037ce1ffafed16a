/**
 * A field for a figure: what is typed stands as it is typed while the field has the focus, is saved when it is left or
 * Enter is pressed, and stays with its fault when it cannot be read. Escape puts back what was saved.
 */
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { TaxEditor, TaxState } from "../saving/taxEditor.ts";
import { type FigureKind, type TypedFigure, readFigure, writeFigure } from "./figureInput.ts";

export interface FigureOf {
  readonly editor: TaxEditor;
  readonly state: TaxState;
  /** The field by a name of its own on the page. */
  readonly field: string;
  readonly value: string | null;
  /** As it was last saved, of a figure that the server may refuse. */
  readonly saved?: string | undefined;
  readonly kind: FigureKind;
  readonly readOnly: boolean;
  /** Tells what is wrong with a figure that can be read, while it is typed. */
  readonly check?: (value: string) => string | null;
  readonly onCommit: (value: string | null) => void;
}

/** Gives what an input needs, and what is wrong with its text. */
export function useFigure(figure: FigureOf) {
  const { editor, state, field, value, kind, readOnly } = figure;
  const [typed, setTyped] = useState<string | null>(null);
  const unread = state.unread.get(field);
  const shown = typed ?? unread ?? writeFigure(value, kind.unit);
  const commit = (): void => {
    const text = typed ?? unread;
    if (text === undefined) return;
    const read = readFigure(text, kind);
    editor.keepUnread(field, read.ok ? null : text);
    // A figure that was refused is not held on to behind a text that cannot be read.
    const next = read.ok ? read.value : (figure.saved ?? value);
    if (next !== value) figure.onCommit(next);
  };
  return {
    fault: faultOf({ shown, typed: typed !== null, figure }),
    input: {
      value: shown,
      readOnly,
      inputMode: "decimal",
      autoComplete: "off",
      spellCheck: false,
      maxLength: 60,
      "data-figure": field,
      onFocus: (event: FocusEvent<HTMLInputElement>) => {
        event.currentTarget.select();
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setTyped(event.currentTarget.value);
      },
      onBlur: () => {
        commit();
        setTyped(null);
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === "Escape" && (typed ?? unread) !== undefined) {
          event.stopPropagation();
          editor.keepUnread(field, null);
          setTyped(null);
        } else if (event.key === "Enter") {
          event.preventDefault();
          commit();
          goToNext(event.currentTarget);
        }
      },
    },
  } as const;
}

/** Half an amount is no fault before the field is left. */
function faultOf(of: {
  readonly shown: string;
  readonly typed: boolean;
  readonly figure: FigureOf;
}): string | null {
  const { kind, check } = of.figure;
  const read = readFigure(of.shown, kind);
  if (read.ok) return read.value === null ? null : (check?.(read.value) ?? null);
  return of.typed ? null : faultText(read, of.shown);
}

function faultText({ fault }: Extract<TypedFigure, { ok: false }>, text: string): string {
  if (fault === "wholeKronor" || fault === "negative") return t(`tax.faults.${fault}`);
  return t(`appendices.faults.${fault}`, { text });
}

/** Enter goes to the next field of the page. */
function goToNext(from: HTMLInputElement): void {
  const fields = Array.from(
    document.querySelectorAll<HTMLInputElement>("input[data-figure]:not(:read-only)"),
  );
  const next = fields[fields.indexOf(from) + 1];
  if (next === undefined) from.blur();
  else next.focus();
}
