/** The editor of the page on screen: made once it is read, told of what is read anew, and telling others. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { TaxPage } from "#wire/tax.ts";
import { saveTax, taxQuery, writeTaxEntries } from "#web/lib/tax/taxQueries.ts";
import { TaxEditor, type TaxState } from "./taxEditor.ts";

export interface OpenTax {
  readonly closingId: string;
  readonly page: TaxPage;
  readonly isFiled: boolean;
}

/** Follows a page that has been read; give the component that calls this the closing's id as its key. */
export function useTaxEditor({ closingId, page, isFiled }: OpenTax): TaxEditor {
  const queries = useQueryClient();
  const query = taxQuery(closingId);
  const [editor] = useState(
    () =>
      new TaxEditor(page, {
        save: (version, content) => saveTax(queries, closingId, { version, content }),
        writeEntries: () => writeTaxEntries(queries, closingId),
        read: () => queries.query({ ...query, staleTime: 0 }),
      }),
  );
  const { data } = useQuery(query);
  useEffect(() => {
    if (data !== undefined) editor.arrive(data);
  }, [editor, data]);
  useEffect(() => {
    editor.learnFiled(isFiled);
  }, [editor, isFiled]);
  return editor;
}

/** Reads what the editor holds, and is drawn anew when it changes. */
export function useTaxState(editor: TaxEditor): TaxState {
  return useSyncExternalStore(editor.subscribe, editor.state);
}
