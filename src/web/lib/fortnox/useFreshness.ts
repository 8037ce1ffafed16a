/** What has come in Fortnox since the closing's current import, as far as the server has seen. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Freshness, freshness } from "#wire/imports.ts";
import { request } from "../api/request.ts";

/** The server asks Fortnox at most once a minute; a page that stands open asks a little less often. */
const askAgainMs = 5 * 60_000;
const lastsMs = 60_000;

export interface KnownFreshness {
  readonly data: Freshness | undefined;
  /** The connection turned out to be lost; how it stands says more. */
  readonly isLost: boolean;
}

/** Asks how many vouchers are new or changed; a lost connection is told where connections are told. */
export function useFreshness(closingId: string): KnownFreshness {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["closing", closingId, "freshness"],
    queryFn: ({ signal }) => request(freshness, `/api/closings/${closingId}/freshness`, { signal }),
    staleTime: lastsMs,
    refetchInterval: askAgainMs,
  });
  const kind = data?.problem?.kind;
  const isLost = kind === "fortnox-reconnect" || kind === "fortnox-connection-lost";
  useEffect(() => {
    if (isLost) void queries.invalidateQueries({ queryKey: ["fortnox"] });
  }, [isLost, queries]);
  return { data, isLost };
}
