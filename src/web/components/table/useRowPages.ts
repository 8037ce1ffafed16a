/**
 * The rows of a window over a long table. Only the pages near the window are asked for, and only when the scrolling
 * rests: a drag over 100 000 rows asks for where it ends, not for what it passes.
 */
import { useDebouncedValue } from "@mantine/hooks";
import { type QueryKey, useQueries } from "@tanstack/react-query";
import { pagesFor, type RowsByPage } from "./rowPages.ts";

const restMs = 60;
/** Rows beyond the window that are asked for in good time. */
const aheadRows = 120;

/** What asks for one page. */
export interface RowPageQuery<Row> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<{ readonly rows: readonly Row[] }>;
  readonly staleTime: number;
  readonly gcTime: number;
}

export interface WantedRows {
  readonly first: number;
  readonly end: number;
  readonly total: number;
}

/** Reads the rows of a window; a row whose page is on the way is missing. */
export function useRowPages<Row>(
  wanted: WantedRows,
  pageQuery: (page: number) => RowPageQuery<Row>,
): RowsByPage<Row> {
  const pages = pagesFor(wanted.first - aheadRows, wanted.end + aheadRows, wanted.total);
  const key = pages.join();
  const [rested] = useDebouncedValue(key, restMs);
  return useQueries({
    queries: pages.map((page) => ({ ...pageQuery(page), enabled: rested === key })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, index) => {
          const page = pages[index];
          return data === undefined || page === undefined ? [] : [[page, data.rows] as const];
        }),
      ),
  });
}
