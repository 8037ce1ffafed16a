/** The preflight: asked afresh of Fortnox, for a series and the entries as they stand. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { type Preflight, preflight, type PreflightOffer } from "#wire/transfers.ts";
import { order, request } from "#web/lib/api/request.ts";
import { stateToken } from "./exportable.ts";

export interface KnownPreflight {
  readonly data: Preflight | undefined;
  readonly error: Error | null;
  readonly isRunning: boolean;
  /** What is chosen, here or the last time; null when nothing is. */
  readonly series: string | null;
  readonly chooseSeries: (series: string) => void;
  readonly runAgain: () => void;
}

export interface PreflightAsked {
  readonly closingId: string;
  readonly entries: readonly EntryLine[];
  /** False while Fortnox cannot be asked. */
  readonly isPossible: boolean;
}

/** Runs the preflight when the panel opens with something to export, when the series changes, and when an entry does. */
export function usePreflight({ closingId, entries, isPossible }: PreflightAsked): KnownPreflight {
  const [chosen, setChosen] = useState<string | null>(null);
  const tokens = useCheckedTokens(entries);
  const asked = useQuery({
    queryKey: [...preflightKey(closingId), chosen, tokens],
    queryFn: ({ signal }) => {
      const entryIds = tokens.map((token) => token.split(" ")[0] ?? "");
      return askPreflight(closingId, { series: chosen, entryIds }, signal);
    },
    enabled: isPossible && entries.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  useReadTransfers(closingId, asked.data?.checkedAt, asked.error);
  return {
    data: asked.data,
    error: asked.error,
    isRunning: asked.isFetching,
    series: chosen ?? asked.data?.chosen ?? null,
    chooseSeries: setChosen,
    runAgain: () => void asked.refetch(),
  };
}

/** What waited for a year that the preflight saw is on its way now; and a connection that it found lost hinders all. */
function useReadTransfers(closingId: string, checkedAt: string | undefined, error: Error | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (checkedAt === undefined && error === null) return;
    void queries.invalidateQueries({ queryKey: ["closing", closingId, "transfers"] });
    if (error !== null) void queries.invalidateQueries({ queryKey: ["fortnox"] });
  }, [queries, closingId, checkedAt, error]);
}

/** Carries an offer out in Fortnox, and runs the preflight again. */
export function useOffer(closingId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (offer: PreflightOffer) =>
      order(`/api/closings/${closingId}/preflight/offers`, { method: "POST", body: { offer } }),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: preflightKey(closingId) });
      await queries.invalidateQueries({ queryKey: ["closing", closingId, "entry-chart"] });
    },
  });
}

/** Declares whether a series is exempt from locked periods, and runs the preflight again. */
export function useSeriesDeclaration(closingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly series: string; readonly isLockExempt: boolean }) =>
      order(`/api/closings/${closingId}/transfer-series`, { method: "PUT", body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: preflightKey(closingId) }),
  });
}

/** Keeps what was asked about until an entry is new or another; one that has gone on its way asks for nothing. */
function useCheckedTokens(entries: readonly EntryLine[]): readonly string[] {
  const now = entries.map(stateToken);
  const [checked, setChecked] = useState(now);
  const known = new Set(checked);
  if (now.every((token) => known.has(token))) return checked;
  setChecked(now);
  return now;
}

function askPreflight(
  closingId: string,
  body: { readonly series: string | null; readonly entryIds: readonly string[] },
  signal: AbortSignal,
): Promise<Preflight> {
  return request(preflight, `/api/closings/${closingId}/preflight`, { method: "POST", body, signal });
}

function preflightKey(closingId: string): readonly string[] {
  return ["preflight", closingId];
}
