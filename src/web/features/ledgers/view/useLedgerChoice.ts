/** What the page shows, kept in the address: Back, a link or a new tab leads to the same rows. */
import { useDebouncedCallback } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { sortedBy } from "#web/components/table/SortHeader.tsx";
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
  readonly sortBy: (column: SortColumn) => void;
  readonly setLevel: (level: LedgerChoice["level"]) => void;
  /** Shows the items of one party. */
  readonly showParty: (name: string) => void;
}

/** Reads and changes what is shown. */
export function useLedgerChoice(): LedgerChoiceControl {
  const { datum, sok, sortera, visa } = useSearch({ strict: false });
  const [searchText, setSearchText] = useState(sok ?? "");
  const navigate = useNavigate();
  const changeFrom = (nextOf: (before: LedgerSearch) => LedgerSearch): void => {
    void navigate({
      to: ".",
      search: (before) => {
        const cleared = { ...nextOf(before), ver: undefined, faktura: undefined };
        return { ...before, ...cleared, visa: visaOf({ visa: before.visa, ...cleared }) };
      },
      replace: true,
    });
  };
  const change = (next: LedgerSearch): void => {
    changeFrom(() => next);
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
    sortBy: (column) => {
      changeFrom((before) => ({ sortera: writeSorting(sortedBy(column, readChoice(before))) }));
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
