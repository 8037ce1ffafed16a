/** What the list shows, kept in the address: Back returns to the same list. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "#web/lib/api/queries.ts";
import { type ClientColumn, type ClientView, sortableColumns } from "./clientRows.ts";

export interface ClientViewControl {
  readonly view: ClientView;
  readonly onlyMine: boolean;
  readonly setSearch: (search: string) => void;
  readonly setOnlyMine: (onlyMine: boolean) => void;
  readonly setSorting: (sorting: { readonly column: ClientColumn; readonly descending: boolean }) => void;
  readonly showAll: () => void;
}

/** Reads and changes what the list shows. */
export function useClientView(): ClientViewControl {
  const { sok = "", visa, sortera = "name" } = useSearch({ strict: false });
  // What is typed stays in the field at once; the address follows.
  const [search, setSearchText] = useState(sok);
  const navigate = useNavigate({ from: "/" });
  const userId = useSession()?.user.userId ?? null;
  const change = (next: { sok?: string | undefined; visa?: "mina" | undefined; sortera?: string }): void => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...next }), replace: true });
  };
  const onlyMine = visa === "mina";
  const column = sortableColumns.find((name) => name === sortera.replace(/^-/, "")) ?? "name";
  return {
    view: {
      search,
      responsibleUserId: onlyMine ? userId : null,
      column,
      descending: sortera.startsWith("-"),
    },
    onlyMine,
    setSearch: (text) => {
      setSearchText(text);
      change({ sok: text === "" ? undefined : text });
    },
    setOnlyMine: (mine) => {
      change({ visa: mine ? "mina" : undefined });
    },
    setSorting: (sorting) => {
      change({ sortera: (sorting.descending ? "-" : "") + sorting.column });
    },
    showAll: () => {
      setSearchText("");
      change({ sok: undefined, visa: undefined });
    },
  };
}
