/** What the import from Fortnox asks the server: how an attempt to connect ended, and which years there are. */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type AttemptOutcome, attemptOutcome, type FortnoxYears, fortnoxYears } from "#wire/fortnox.ts";
import { request } from "#web/lib/api/request.ts";
import { fortnoxKey } from "#web/lib/fortnox/useConnection.ts";

const askAgainMs = 1000;
/** Each year costs a request to Fortnox. */
const yearsLastMs = 60_000;

/** Reads how an attempt to connect ended; asks again while it is under way. */
export function useAttempt(attemptId: string): UseQueryResult<AttemptOutcome> {
  return useQuery({
    queryKey: ["fortnox-attempt", attemptId],
    queryFn: ({ signal }) => request(attemptOutcome, `/api/fortnox/attempts/${attemptId}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "under-way" ? askAgainMs : false),
  });
}

/** Lists the fiscal years that Fortnox has of a client. */
export function useFortnoxYears(clientId: string): UseQueryResult<FortnoxYears> {
  return useQuery({
    queryKey: [...fortnoxKey(clientId), "years"],
    queryFn: ({ signal }) => request(fortnoxYears, `/api/clients/${clientId}/fortnox/years`, { signal }),
    staleTime: yearsLastMs,
    refetchOnWindowFocus: false,
  });
}
