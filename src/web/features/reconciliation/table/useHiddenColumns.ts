/** Which columns of a table the user has hidden: kept with the user, the same on every computer. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { preferences } from "#wire/log.ts";
import { preferencesQuery, usePreferences } from "#web/lib/api/queries.ts";
import { request } from "#web/lib/api/request.ts";

export interface HiddenColumns {
  readonly hidden: ReadonlySet<string>;
  readonly toggle: (column: string) => void;
  readonly showAll: () => void;
}

/** Reads and changes the hidden columns of one table; the table changes at once, the server follows. */
export function useHiddenColumns(table: string): HiddenColumns {
  const current = usePreferences();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (hiddenColumns: Record<string, string[]>) =>
      request(preferences, "/api/preferences", { method: "PUT", body: { ...current, hiddenColumns } }),
    onMutate: (hiddenColumns) => {
      queryClient.setQueryData(preferencesQuery.queryKey, { ...current, hiddenColumns });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
  const hidden = new Set(current.hiddenColumns[table] ?? []);
  const keep = (columns: Iterable<string>): void => {
    save.mutate({ ...current.hiddenColumns, [table]: [...columns] });
  };
  return {
    hidden,
    toggle: (column) => {
      keep(hidden.has(column) ? [...hidden].filter((name) => name !== column) : [...hidden, column]);
    },
    showAll: () => {
      keep([]);
    },
  };
}
