/** What the list shows, kept in the address: Back returns to the same list. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "#web/lib/api/queries.ts";
import { sortedBy } from "#web/components/table/SortHeader.tsx";
import {
  type ClientColumn,
  type ClientSearch,
  type ClientView,
  readSorting,
  writeSorting,
} from "./clientRows.ts";

export interface ClientViewControl {
  readonly view: ClientView;
  readonly onlyMine: boolean;
  readonly setSearch: (search: string) => void;
  readonly setOnlyMine: (onlyMine: boolean) => void;
  readonly sortBy: (column: ClientColumn) => void;
  readonly showAll: () => void;
}

/** Reads and changes what the list shows. */
export function useClientView(): ClientViewControl {
  const { sok = "", visa, sortera } = useSearch({ strict: false });
  // What is typed stays in the field at once; the address follows.
  const [search, setSearchText] = useState(sok);
  const navigate = useNavigate({ from: "/" });
  const userId = useSession()?.user.userId ?? null;
  const change = (nextOf: (before: ClientSearch) => ClientSearch): void => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...nextOf(before) }), replace: true });
  };
  const onlyMine = visa === "mina";
  return {
    view: {
      search,
      responsibleUserId: onlyMine ? userId : null,
      ...readSorting({ sortera }),
    },
    onlyMine,
    setSearch: (text) => {
      setSearchText(text);
      change(() => ({ sok: text === "" ? undefined : text }));
    },
    setOnlyMine: (mine) => {
      change(() => ({ visa: mine ? "mina" : undefined }));
    },
    sortBy: (column) => {
      change((before) => ({ sortera: writeSorting(sortedBy(column, readSorting(before))) }));
    },
    showAll: () => {
      setSearchText("");
      change(() => ({ sok: undefined, visa: undefined }));
    },
  };
}
