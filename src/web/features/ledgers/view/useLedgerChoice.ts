/** What the page shows, kept in the address: Back, a link or a new tab leads to the same rows. */
import { useDebouncedCallback } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import {
  type LedgerChoice,
  type LedgerSearch,
  readChoice,
  type SortColumn,
  writeSorting,
} from "./ledgerChoice.ts";

/** A search waits until the typing rests. */
const restMs = 200;

export interface LedgerChoiceControl {
  readonly choice: LedgerChoice;
  /** What stands in the search field: at once, while the address follows. */
  readonly searchText: string;
  readonly setSearch: (search: string) => void;
  readonly setAsOf: (asOf: string) => void;
  readonly showBalanceDate: () => void;
  readonly setSorting: (sorting: { readonly column: SortColumn; readonly descending: boolean }) => void;
  readonly setLevel: (level: LedgerChoice["level"]) => void;
  /** Shows the items of one party. */
  readonly showParty: (name: string) => void;
}

/** Reads and changes what is shown. */
export function useLedgerChoice(): LedgerChoiceControl {
  const { datum, sok, sortera, visa } = useSearch({ strict: false });
  const [searchText, setSearchText] = useState(sok ?? "");
  const navigate = useNavigate();
  const change = (next: LedgerSearch): void => {
    const cleared = { ...next, ver: undefined, faktura: undefined };
    void navigate({
      to: ".",
      search: (before) => ({ ...before, ...cleared, visa: visaOf({ visa: before.visa, ...cleared }) }),
      replace: true,
    });
  };
  const search = useDebouncedCallback((text: string) => {
    change({ sok: text === "" ? undefined : text });
  }, restMs);
  return {
    choice: readChoice({ datum, sok, sortera, visa }),
    searchText,
    setSearch: (text) => {
      setSearchText(text);
      search(text);
    },
    setAsOf: (asOf) => {
      change({ datum: asOf });
    },
    showBalanceDate: () => {
      change({ datum: undefined });
    },
    setSorting: ({ column, descending }) => {
      change({ sortera: writeSorting(column, descending) });
    },
    setLevel: (level) => {
      change({ visa: level === "parties" ? "parter" : undefined });
    },
    showParty: (name) => {
      setSearchText(name);
      change({ sok: name, visa: undefined });
    },
  };
}

function visaOf({ visa }: LedgerSearch): "parter" | undefined {
  return visa === "parter" ? "parter" : undefined;
}
