/** Printing an appendix whole: what is typed is saved first, and every row is drawn, also those out of view. */
import { useState } from "react";
import { flushSync } from "react-dom";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import type { AppendixEditor } from "../saving/editor.ts";

export interface PrintWhole {
  /** True while every row must be drawn. */
  readonly isWhole: boolean;
  readonly print: () => void;
}

/** Prints; `Ctrl P` goes the same way. */
export function usePrintWhole(editor: AppendixEditor): PrintWhole {
  const [isWhole, setWhole] = useState(false);
  const print = async (): Promise<void> => {
    // What cannot be saved is printed as it stands: the paper says what the screen says.
    await editor.flush();
    flushSync(() => {
      setWhole(true);
    });
    window.print();
    setWhole(false);
  };
  useKeys({ "mod+p": () => void print() });
  return { isWhole, print: () => void print() };
}
