/** A SIE file on its way to the server, and what the server read in it. */
import { useMutation, useQuery, type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type SiePreview, siePreview } from "#wire/imports.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { request } from "#web/lib/api/request.ts";
import { sendFile } from "#web/lib/api/upload.ts";
import { problemBeforeSending } from "./fileLimits.ts";

export interface SendingFile {
  /** The file under way; null when none is. */
  readonly file: File | null;
  readonly sentBytes: number;
  readonly error: Error | null;
  readonly send: (file: File) => void;
  readonly cancel: () => void;
}

/** Sends a chosen file; what the server read is kept under the file's id. */
export function useSendFile(closingId: string, onRead: (fileId: string) => void): SendingFile {
  const queryClient = useQueryClient();
  const [sentBytes, setSentBytes] = useState(0);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: ({ file, signal }: { readonly file: File; readonly signal: AbortSignal }) => {
      const problem = problemBeforeSending(file);
      if (problem !== null) throw new RefusalError(problem, 413);
      const path = `/api/sie-files?closingId=${closingId}`;
      return sendFile({ path, file, schema: siePreview, signal, onProgress: setSentBytes });
    },
    onSuccess: (preview) => {
      queryClient.setQueryData(sieFileKey(closingId, preview.fileId), preview);
      onRead(preview.fileId);
    },
  });
  const isCancelled = sending.error instanceof DOMException;
  return {
    file: sending.isPending ? sending.variables.file : null,
    sentBytes,
    error: isCancelled ? null : sending.error,
    send: (file) => {
      const next = new AbortController();
      setAbort(next);
      setSentBytes(0);
      sending.mutate({ file, signal: next.signal });
    },
    cancel: () => abort?.abort(),
  };
}

/** Reads what a file that has been sent holds, judged for this closing. */
export function useSieFile(closingId: string, fileId: string): UseQueryResult<SiePreview> {
  return useQuery({
    queryKey: sieFileKey(closingId, fileId),
    queryFn: ({ signal }) =>
      request(siePreview, `/api/sie-files/${fileId}?closingId=${closingId}`, { signal }),
    staleTime: Infinity,
  });
}

function sieFileKey(closingId: string, fileId: string): readonly string[] {
  return ["sie-file", closingId, fileId];
}
