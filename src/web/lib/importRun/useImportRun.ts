/**
 * A running import, followed by the server's events. Where events do not come through (a proxy, a lost
 * connection) the run is asked for every second instead, so that the page never stands still.
 */
import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type ImportRun, importRun } from "#wire/imports.ts";
import { RefusalError } from "../api/failures.ts";
import { request } from "../api/request.ts";
import { hasEnded } from "./runProgress.ts";

const askAgainMs = 1000;
const reconnectMs = 5000;

/** Describes the query of one run; it is filled by the server's events and asked for when they fail. */
function importRunQuery(closingId: string, runId: string) {
  return queryOptions({
    queryKey: runKey(closingId, runId),
    queryFn: ({ signal }) =>
      request(importRun, `/api/closings/${closingId}/import-runs/${runId}`, { signal }),
    refetchInterval: ({ state }) =>
      isGone(state.error) || (state.data !== undefined && hasEnded(state.data)) ? false : askAgainMs,
    staleTime: Infinity,
  });
}

/** Reads the run that the closing says is running; null when there is none. */
export function useImportRun(closingId: string, runId: string | null): ImportRun | null {
  const queryClient = useQueryClient();
  const { data, error } = useQuery({ ...importRunQuery(closingId, runId ?? ""), enabled: runId !== null });
  const ended = isGone(error) || (data !== undefined && hasEnded(data));
  useEffect(() => {
    if (runId === null || ended) return;
    return followRun(queryClient, closingId, runId);
  }, [queryClient, closingId, runId, ended]);
  useEffect(() => {
    // What the closing shows is new once the run has ended, or has gone with the closing itself.
    if (ended) void queryClient.invalidateQueries({ queryKey: ["closing", closingId] });
    if (ended) void queryClient.invalidateQueries({ queryKey: ["clients"] });
  }, [queryClient, closingId, ended]);
  return runId === null ? null : (data ?? null);
}

/** Tells whether the run is not there any more: it goes with its closing. */
function isGone(error: Error | null): boolean {
  return error instanceof RefusalError && error.status === 404;
}

function runKey(closingId: string, runId: string): readonly string[] {
  return ["import-run", closingId, runId];
}

const followed = new Map<string, { watchers: number; readonly stop: () => void }>();

/** Follows a run's events; several watchers of one run share one stream. */
function followRun(queryClient: QueryClient, closingId: string, runId: string): () => void {
  const stream = followed.get(runId) ?? { watchers: 0, stop: openStream(queryClient, closingId, runId) };
  stream.watchers += 1;
  followed.set(runId, stream);
  return () => {
    stream.watchers -= 1;
    if (stream.watchers > 0) return;
    followed.delete(runId);
    stream.stop();
  };
}

function openStream(queryClient: QueryClient, closingId: string, runId: string): () => void {
  let events: EventSource | null = null;
  let retry: number | undefined;
  const close = (): void => {
    window.clearTimeout(retry);
    events?.close();
  };
  const open = (): void => {
    events = new EventSource(`/api/closings/${closingId}/import-runs/${runId}/events`);
    events.addEventListener("run", ({ data }: MessageEvent<string>) => {
      const run = importRun.parse(JSON.parse(data));
      queryClient.setQueryData(runKey(closingId, runId), run);
      if (hasEnded(run)) close();
    });
    events.addEventListener("error", () => {
      // The browser reconnects by itself unless the server answered with an error; then it is up to us.
      if (events?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, reconnectMs);
    });
  };
  open();
  return close;
}
