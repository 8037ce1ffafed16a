/** The calls to Fortnox behind an entry of the log: method, address, answer, how long. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { JSX } from "react";
import { type FortnoxCalls as Calls, fortnoxCalls } from "#wire/fortnox.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { SkeletonRows } from "#web/components/page/SkeletonRows.tsx";
import { request } from "#web/lib/api/request.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

const columns = ["number", "at", "method", "path", "status", "duration"] as const;
const numbers: readonly string[] = ["number", "duration"];

/** Draws the table; `use` is what the calls were made for, as the entry names it. */
export function FortnoxCalls({ use }: { use: string }): JSX.Element {
  const pages = useCalls(use);
  const calls = pages.data?.pages.flatMap((page) => page.calls);
  const total = pages.data?.pages[0]?.total ?? 0;
  if (pages.error !== null) return <FailureNotice error={pages.error} onRetry={pages.refetch} />;
  if (calls?.length === 0) return <p className="ink2">{t("fortnox.calls.none")}</p>;
  return (
    <div className="calls">
      <Scroll className="list" label={t("fortnox.calls.table")}>
        <table className="dense" aria-label={t("fortnox.calls.table")}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={numbers.includes(column) ? "r" : ""}>
                  {t(`fortnox.calls.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {calls === undefined && <SkeletonRows rows={4} columns={columns.length} />}
            {calls?.map((call) => (
              <CallRow key={call.call} call={call} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {calls !== undefined && calls.length < total && (
        <p className="sm ink2">
          {t("fortnox.calls.shown", { shown: countText(calls.length), total: countText(total) })}{" "}
          <Button
            size="xs"
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t("common.showMore")}
          </Button>
        </p>
      )}
    </div>
  );
}

function CallRow({ call }: { call: Calls["calls"][number] }): JSX.Element {
  const { status } = call;
  return (
    <tr>
      <td className="r">{countText(call.call)}</td>
      <td className="ink2">{momentText(call.at, { seconds: true })}</td>
      <td>{call.method}</td>
      <td className="path">{call.path}</td>
      <td className={status !== null && status < 400 ? "" : "diff b"}>
        {status ?? t("fortnox.calls.noAnswer", { fault: call.fault ?? "–" })}
      </td>
      <td className="r">{`${countText(call.durationMs)}\u00a0ms`}</td>
    </tr>
  );
}

function useCalls(use: string) {
  return useInfiniteQuery({
    queryKey: ["fortnox-calls", use],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ use, after: String(pageParam) });
      return request(fortnoxCalls, `/api/fortnox/calls?${query.toString()}`, { signal });
    },
    initialPageParam: 0,
    getNextPageParam: (last) => last.calls.at(-1)?.call ?? null,
  });
}
