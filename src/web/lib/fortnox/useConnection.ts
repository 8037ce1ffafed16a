/** The connection of a client to Fortnox: how it stands, the way there, and its end. */
import {
  queryOptions,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback } from "react";
import type { Closing } from "#wire/clients.ts";
import {
  type ConnectionKind,
  type ConnectRequest,
  connectStarted,
  type Disconnected,
  disconnected,
  type FortnoxStatus,
  fortnoxStatus,
} from "#wire/fortnox.ts";
import { request } from "../api/request.ts";

export type FortnoxConnection = NonNullable<FortnoxStatus["connection"]>;

/** Describes the query of a client's connection. */
function fortnoxQuery(clientId: string) {
  return queryOptions({
    queryKey: fortnoxKey(clientId),
    queryFn: ({ signal }) => request(fortnoxStatus, `/api/clients/${clientId}/fortnox`, { signal }),
  });
}

/** The key under which everything about a client's connection is kept. */
export function fortnoxKey(clientId: string): readonly string[] {
  return ["fortnox", clientId];
}

/** Reads how a client is connected; `connection` is null when it is not. */
export function useFortnoxStatus(clientId: string): UseQueryResult<FortnoxStatus> {
  return useQuery(fortnoxQuery(clientId));
}

/** Sends the browser to Fortnox's sign-in; it comes back to the closing's Import. */
export function useConnect({
  closingId,
  client,
}: Closing): UseMutationResult<unknown, Error, ConnectionKind> {
  return useMutation({
    mutationFn: (kind: ConnectionKind) =>
      request(connectStarted, `/api/clients/${client.clientId}/fortnox/connect`, {
        method: "POST",
        body: { kind, closingId } satisfies ConnectRequest,
      }),
    onSuccess: ({ url }) => {
      window.location.assign(url);
    },
  });
}

/** Disconnects a client. What the screens show is read anew by `useForgetConnection`. */
export function useDisconnect(clientId: string): UseMutationResult<Disconnected, Error, void> {
  return useMutation({
    mutationFn: () => request(disconnected, `/api/clients/${clientId}/fortnox`, { method: "DELETE" }),
  });
}

/** Gives what reads everything that hangs on the connection anew. */
export function useForgetConnection(clientId: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: fortnoxKey(clientId) });
    await queries.invalidateQueries({ queryKey: ["closing"] });
    await queries.invalidateQueries({ queryKey: ["clients"] });
  }, [queries, clientId]);
}
