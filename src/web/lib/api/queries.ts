/** What more than one screen reads: the session, the clients, one closing, the user's preferences. */
import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ClientList, type Closing, clientList, closing } from "#wire/clients.ts";
import { type Session, session } from "#wire/firm.ts";
import { type Preferences, preferences } from "#wire/log.ts";
import { RefusalError } from "./failures.ts";
import { request } from "./request.ts";

/** The signed-in user, or null. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await request(session, "/api/session", { withoutSession: true });
    } catch (error) {
      if (error instanceof RefusalError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

/** Every closing of every client that the user may see. */
export const clientsQuery = queryOptions({
  queryKey: ["clients"],
  queryFn: ({ signal }) => request(clientList, "/api/clients", { signal }),
});

/** The user's own settings. */
export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: ({ signal }) => request(preferences, "/api/preferences", { signal }),
  staleTime: Infinity,
});

/** Describes the query of one closing: what the bar above its pages shows. */
export function closingQuery(closingId: string) {
  return queryOptions({
    queryKey: ["closing", closingId],
    queryFn: ({ signal }) => request(closing, `/api/closings/${closingId}`, { signal }),
  });
}

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export function useClients(): UseQueryResult<ClientList> {
  return useQuery(clientsQuery);
}

export function useClosing(closingId: string): UseQueryResult<Closing> {
  return useQuery(closingQuery(closingId));
}

/** The closing whose page is on screen, when there is one and it has been read. */
export function useClosingIfAny(closingId: string | undefined): Closing | null {
  const query = closingQuery(closingId ?? "");
  return useQuery({ ...query, enabled: closingId !== undefined }).data ?? null;
}

export function usePreferences(): Preferences {
  return useQuery(preferencesQuery).data ?? { singleKeys: true, hiddenColumns: {} };
}
