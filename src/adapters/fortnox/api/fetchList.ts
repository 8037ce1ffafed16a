/** A list of Fortnox by its path and reader, fetched whole. */
import type { OnPage, WholeList } from "#app/fortnox/fortnoxApi.ts";
import type { Page } from "../json/answer.ts";
import { type CallDeps, fetchJson } from "../transport/fortnoxCalls.ts";
import { fetchWholeList, pageSize } from "./wholeList.ts";

interface List<T> {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly read: (json: string) => Page<T>;
  readonly keyOf: (row: T) => string;
  readonly onPage?: OnPage | undefined;
}

export type FetchList = <T>(list: List<T>) => Promise<WholeList<T>>;

/** Fetches lists by these calls. */
export function createFetchList(calls: CallDeps): FetchList {
  return (list) => fetchAll(calls, list);
}

async function fetchAll<T>(calls: CallDeps, list: List<T>): Promise<WholeList<T>> {
  return fetchWholeList({
    keyOf: list.keyOf,
    onPage: list.onPage,
    fetchPage: (page) =>
      fetchJson(
        calls,
        { path: list.path, query: { ...list.query, limit: pageSize.toString(), page: page.toString() } },
        list.read,
      ),
  });
}
