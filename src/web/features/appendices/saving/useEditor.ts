/** The editor of the appendix on screen: made once it is read, told of what is read anew, and telling others. */
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type AppendixView, appendixView } from "#wire/appendices.ts";
import { appendixQuery } from "#web/lib/appendices/appendixQueries.ts";
import { request } from "#web/lib/api/request.ts";
import { AppendixEditor, type EditorPort, type EditorState } from "./editor.ts";

export interface AppendixPlace {
  readonly closingId: string;
  readonly appendixId: string;
}

/** Follows an appendix that has been read; give the component that calls this the appendix's id as its key. */
export function useEditor(place: AppendixPlace, view: AppendixView): AppendixEditor {
  const queries = useQueryClient();
  const [editor] = useState(() => new AppendixEditor(view, portOf(place, queries)));
  const { data } = useQuery(appendixQuery(place.closingId, place.appendixId));
  useEffect(() => {
    if (data !== undefined) editor.arrive(data);
  }, [editor, data]);
  return editor;
}

/** Reads what the editor holds, and is drawn anew when it changes. */
export function useEditorState(editor: AppendixEditor): EditorState {
  return useSyncExternalStore(editor.subscribe, editor.state);
}

function portOf({ closingId, appendixId }: AppendixPlace, queries: QueryClient): EditorPort {
  const url = `/api/closings/${closingId}/appendices/${appendixId}`;
  const query = appendixQuery(closingId, appendixId);
  const change = async (path: string, method: "PUT" | "PATCH", body: unknown): Promise<AppendixView> => {
    const view = await request(appendixView, `${url}${path}`, { method, body });
    queries.setQueryData(query.queryKey, view);
    // Lists, sums and statuses of the whole closing may rest on it; the page itself has its answer already.
    void queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === "closing" && queryKey[1] === closingId && queryKey[3] !== appendixId,
    });
    return view;
  };
  return {
    saveContent: (version, typed) => change("/content", "PUT", { version, typed }),
    describe: (version, described) => change("", "PATCH", { version, ...described }),
    override: (version, override) => change("/overrides", "PUT", { version, ...override }),
    read: () => queries.query({ ...query, staleTime: 0 }),
  };
}
