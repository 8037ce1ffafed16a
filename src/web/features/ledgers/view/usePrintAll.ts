/** Printing all rows of a long table, also those that were never scrolled to: they are read first, then drawn whole. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { flushSync } from "react-dom";
import { pagesFor } from "#web/components/table/rowPages.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { ledgerPageQuery, type LedgerPlace, type ShownLedger } from "./useLedger.ts";

const atOnce = 4;

export interface PrintAll {
  /** True while the table must draw every row. */
  readonly isWhole: boolean;
  readonly isReading: boolean;
  readonly error: unknown;
  readonly print: () => void;
}

/** Prints a ledger as it is shown; `Ctrl P` goes the same way. */
export function usePrintAll(place: LedgerPlace, ledger: ShownLedger | undefined): PrintAll {
  const queries = useQueryClient();
  const [state, setState] = useState<"idle" | "reading" | "whole">("idle");
  const [error, setError] = useState<unknown>(null);
  const readAll = async ({ choice, total }: ShownLedger): Promise<void> => {
    const pages = pagesFor(0, total, total);
    for (let first = 0; first < pages.length; first += atOnce) {
      const some = pages.slice(first, first + atOnce);
      await Promise.all(some.map((page) => queries.query(ledgerPageQuery(place, choice, page))));
    }
  };
  const print = async (): Promise<void> => {
    if (state !== "idle") return;
    setError(null);
    setState("reading");
    try {
      if (ledger !== undefined) await readAll(ledger);
      flushSync(() => {
        setState("whole");
      });
      window.print();
    } catch (failure) {
      setError(failure);
    } finally {
      setState("idle");
    }
  };
  useKeys({ "mod+p": () => void print() });
  return {
    isWhole: state === "whole",
    isReading: state === "reading",
    error,
    print: () => void print(),
  };
}
