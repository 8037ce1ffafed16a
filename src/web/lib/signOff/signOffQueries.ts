/** Signing and the like, the history and the comments of an account, an appendix or a check. */
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  type Comment,
  comments,
  type HistoryEvent,
  history,
  type SignOffState,
  type Subject,
} from "#wire/signOff.ts";
import { order, request } from "../api/request.ts";
import type { SignOffAction } from "./possibleActions.ts";

export interface SignOffChange {
  readonly state: SignOffState;
  readonly action: SignOffAction;
  readonly note: string;
}

/** Signs, reviews, reopens or puts aside what `state` shows; everything of the closing is read anew, also on a no. */
export function useSignOffChange(closingId: string): UseMutationResult<void, Error, SignOffChange> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ state: { subject, basis }, action, note }) =>
      action === "review"
        ? order(`/api/closings/${closingId}/reviews`, { method: "POST", body: { subject, basis, note } })
        : order(`/api/closings/${closingId}/sign-off`, {
            method: "POST",
            body: { subject, basis, action, note },
          }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}

/** Reads what has happened to a subject, the newest first. */
export function useHistory(closingId: string, subject: Subject): UseQueryResult<readonly HistoryEvent[]> {
  const place = placeOf(closingId, "history", subject);
  return useQuery({
    queryKey: ["closing", closingId, "history", subject.kind, subject.key],
    queryFn: async ({ signal }) => (await request(history, place, { signal })).events,
  });
}

/** Reads the comments on an account or an appendix, in the order they were written. */
export function useComments(closingId: string, subject: Subject): UseQueryResult<readonly Comment[]> {
  const place = placeOf(closingId, "comments", subject);
  return useQuery({
    queryKey: ["closing", closingId, "comments", subject.kind, subject.key],
    queryFn: async ({ signal }) => (await request(comments, place, { signal })).comments,
  });
}

/** Writes a comment, which is then never changed. */
export function useCommentOn(closingId: string, subject: Subject): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      order(`/api/closings/${closingId}/comments`, { method: "POST", body: { subject, text } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}

function placeOf(closingId: string, what: "history" | "comments", { kind, key }: Subject): string {
  return `/api/closings/${closingId}/${what}?${new URLSearchParams({ kind, key }).toString()}`;
}
