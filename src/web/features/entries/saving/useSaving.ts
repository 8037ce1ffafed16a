/** Sends an entry that is written; a failure, or another who was first, takes nothing of what is typed. */
import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryContent, EntryLine, EntryRequest } from "#wire/entries.ts";
import { problemOf } from "#web/lib/api/failures.ts";
import { changeEntry, entryListQuery, makeEntry } from "#web/lib/entries/entryQueries.ts";

type State = "draft" | "ready";

export interface Saving {
  readonly save: (content: EntryContent, state: State) => void;
  readonly isBusy: boolean;
  /** Why the last attempt failed. */
  readonly error: Error | null;
  /** Another has saved the entry since it was read. */
  readonly isChanged: boolean;
  /** Saves over what another has saved. */
  readonly saveAnyway: () => void;
  /** Reads the entry anew, and goes on from there; null when that failed. */
  readonly readTheirs: () => Promise<EntryLine | null>;
}

export interface SavingOf {
  readonly closingId: string;
  readonly entry: EntryLine | null;
  /** Of a new entry. */
  readonly origin: EntryRequest["origin"] | null;
  readonly onSaved: (entryId: string) => void;
}

interface Sent {
  readonly content: EntryContent;
  readonly state: State;
  readonly version: number;
}

/** Makes the saving. */
export function useSaving(place: SavingOf): Saving {
  const { closingId, entry } = place;
  const queries = useQueryClient();
  const [version, setVersion] = useState(entry?.version ?? 0);
  const { mutate, isPending, error, variables, reset } = useSend(place);
  const readTheirs = async (): Promise<EntryLine | null> => {
    const list = await queries.query({ ...entryListQuery(closingId), staleTime: 0 }).catch(() => null);
    const theirs = list?.entries.find(({ entryId }) => entryId === entry?.entryId) ?? null;
    if (theirs !== null) setVersion(theirs.version);
    return theirs;
  };
  return {
    save: (content, state) => {
      mutate({ content, state, version });
    },
    isBusy: isPending,
    error,
    isChanged: error !== null && problemOf(error).kind === "entry-changed",
    saveAnyway: () => {
      void readTheirs().then((theirs) => {
        if (theirs !== null && variables !== undefined) mutate({ ...variables, version: theirs.version });
      });
    },
    readTheirs: async () => {
      const theirs = await readTheirs();
      if (theirs !== null) reset();
      return theirs;
    },
  };
}

function useSend({ closingId, entry, origin, onSaved }: SavingOf): UseMutationResult<string, Error, Sent> {
  const queries = useQueryClient();
  const [requestId] = useState(newRequestId);
  return useMutation({
    mutationFn: async ({ content, state, version }: Sent): Promise<string> => {
      if (entry === null) {
        const body = { ...content, state, requestId, origin: origin ?? ({ kind: "manual" } as const) };
        return (await makeEntry(closingId, body)).entryId;
      }
      await changeEntry(closingId, entry.entryId, { ...content, state, version });
      return entry.entryId;
    },
    onSuccess: onSaved,
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}

/** Made by hand, because a page that is not served securely has no randomUUID. */
function newRequestId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  const digits = hex.join("");
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return [...parts, digits.slice(20)].join("-");
}
