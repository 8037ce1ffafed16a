/** A request's address as the log may show it: what narrows a list is shown, what may point at a person is not. */
import type { FortnoxRequest } from "./sendOnce.ts";

const shown: ReadonlySet<string> = new Set([
  "limit",
  "page",
  "financialyear",
  "financialyeardate",
  "fromdate",
  "todate",
  "lastmodified",
  "filter",
  "sortby",
  "sortorder",
]);

/** Writes the path, and the query with the values of other parameters left out. */
export function renderLoggedPath({ path, query }: Pick<FortnoxRequest, "path" | "query">): string {
  const parts = Object.entries(query ?? {}).map(([key, value]) => `${key}=${shown.has(key) ? value : "…"}`);
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}
