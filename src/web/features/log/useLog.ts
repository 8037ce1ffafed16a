/** The log, a page at a time, newest first. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { log, type LogEntry } from "#wire/log.ts";
import { request } from "#web/lib/api/request.ts";

const pageSize = 100;

export interface LogPages {
  /** Undefined until the first page has been read. */
  readonly entries: readonly LogEntry[] | undefined;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => void;
  readonly retry: () => void;
}

/** Reads the log of one closing, or of the whole firm. */
export function useLog(closingId: string | null): LogPages {
  const pages = useInfiniteQuery({
    queryKey: ["log", closingId],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) });
      if (closingId !== null) query.set("closingId", closingId);
      if (pageParam !== null) query.set("before", String(pageParam));
      return request(log, `/api/log?${query.toString()}`, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.more ? (last.entries.at(-1)?.entry ?? null) : null),
  });
  return {
    entries: pages.data?.pages.flatMap((page) => page.entries),
    error: pages.error,
    hasMore: pages.hasNextPage,
    isReadingMore: pages.isFetchingNextPage,
    retry: () => {
      void pages.refetch();
    },
    readMore: () => {
      void pages.fetchNextPage();
    },
  };
}
