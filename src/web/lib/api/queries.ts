/** What more than one screen reads: the session, the clients, one closing, the user's preferences. */
import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ClientList, type Closing, clientList, closing } from "#wire/clients.ts";
import { type Session, session, setupState } from "#wire/firm.ts";
import { type Preferences, preferences } from "#wire/log.ts";
import { RefusalError } from "./failures.ts";
import { request } from "./request.ts";

/** The signed-in user, or null. Once there has been one, an ended session waits for the dialog instead. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ client, queryKey }): Promise<Session | null> => {
    const known = client.getQueryData<Session | null>(queryKey);
    try {
      return await request(session, "/api/session", {
        withoutSession: known === undefined || known === null,
      });
    } catch (error) {
      if (error instanceof RefusalError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
  // Another tab may have signed in as someone else.
  refetchOnWindowFocus: "always",
});

/** What is known before anyone has signed in. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => request(setupState, "/api/setup", { withoutSession: true }),
});

/** Every closing of every client that the user may see. */
const clientsQuery = queryOptions({
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
function closingQuery(closingId: string) {
  return queryOptions({
    queryKey: ["closing", closingId],
    queryFn: ({ signal }) => request(closing, `/api/closings/${closingId}`, { signal }),
  });
}

/** Reads who is signed in; null until it is known and when nobody is. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Reads the clients and their closings. */
export function useClients(): UseQueryResult<ClientList> {
  return useQuery(clientsQuery);
}

/** Reads one closing. */
export function useClosing(closingId: string): UseQueryResult<Closing> {
  return useQuery(closingQuery(closingId));
}

/** Reads the closing whose page is on screen, when there is one, and tells when there is none such. */
export function useClosingIfAny(closingId: string | undefined): {
  readonly closing: Closing | null;
  readonly isGone: boolean;
} {
  const query = closingQuery(closingId ?? "");
  const { data, error } = useQuery({ ...query, enabled: closingId !== undefined });
  // An address that is no id at all is refused as a bad request.
  const isGone = error instanceof RefusalError && (error.status === 404 || error.status === 400);
  return { closing: data ?? null, isGone };
}

/** The closing whose page is on screen, once someone else has read it: this asks for nothing. */
export function useKnownClosing(closingId: string | undefined): Closing | null {
  return useQuery({ ...closingQuery(closingId ?? ""), enabled: false }).data ?? null;
}

/** Reads the user's preferences; the defaults until they are known. */
export function usePreferences(): Preferences {
  return useQuery(preferencesQuery).data ?? { singleKeys: true, hiddenColumns: {} };
}
