/** Files of an appendix on their way in and out: one at a time, each refusal kept until it has been read. */
import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fileAdded } from "#wire/appendices.ts";
import { order } from "#web/lib/api/request.ts";
import { sendFile } from "#web/lib/api/upload.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";

export interface Refused {
  readonly key: number;
  readonly name: string;
  readonly error: unknown;
}

export interface Sending {
  readonly name: string;
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export interface Files {
  readonly sending: Sending | null;
  readonly refused: readonly Refused[];
  readonly add: (file: File) => void;
  readonly dismiss: (refused: Refused) => void;
}

/** Writes where a file is read from; shown in the browser, or downloaded. */
export function fileAddress(
  { closingId, appendixId }: AppendixPlace,
  fileId: string,
  isShown: boolean,
): string {
  const url = `/api/closings/${closingId}/appendices/${appendixId}/files/${fileId}`;
  return isShown ? `${url}?visa=1` : url;
}

/** Sends files, each when the one before it has arrived or been refused. */
export function useFiles({ closingId, appendixId }: AppendixPlace): Files {
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { mutate } = useMutation({
    scope: { id: `files ${appendixId}` },
    mutationFn: (file: File) => {
      setSending({ name: file.name, sentBytes: 0, totalBytes: file.size });
      return sendFile({
        path: `/api/closings/${closingId}/appendices/${appendixId}/files`,
        file,
        schema: fileAdded,
        onProgress: (sentBytes, totalBytes) => {
          setSending({ name: file.name, sentBytes, totalBytes });
        },
      });
    },
    onError: (error, { name }) => {
      setRefused((known) => [...known, { key: (known.at(-1)?.key ?? 0) + 1, name, error }]);
    },
    onSettled: () => {
      setSending(null);
      return queries.invalidateQueries({ queryKey: ["closing", closingId] });
    },
  });
  return {
    sending,
    refused,
    add: mutate,
    dismiss: (one) => {
      setRefused((known) => known.filter((each) => each !== one));
    },
  };
}

/** Takes a file away. */
export function useRemoveFile(place: AppendixPlace): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fileId: string) => order(fileAddress(place, fileId, false), { method: "DELETE" }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", place.closingId] }),
  });
}
