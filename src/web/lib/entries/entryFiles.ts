/** Files of an entry: their address, attached and taken away. */
import type { UseMutationResult } from "@tanstack/react-query";
import { z } from "zod";
import { order } from "../api/request.ts";
import { sendFile } from "../api/upload.ts";
import { entriesAddress, useOnClosing } from "./entryQueries.ts";

/** The address of a file of an entry. */
export function entryFileAddress(closingId: string, entryId: string, fileId: string): string {
  return `${entriesAddress(closingId)}/${entryId}/files/${fileId}`;
}

/** Attaches a file. */
export function useAttachToEntry(closingId: string, entryId: string): UseMutationResult<void, Error, File> {
  return useOnClosing(closingId, async (file: File) => {
    await sendFile({ path: `${entriesAddress(closingId)}/${entryId}/files`, file, schema: z.unknown() });
  });
}

/** Takes a file away. */
export function useDetachFromEntry(
  closingId: string,
  entryId: string,
): UseMutationResult<void, Error, string> {
  return useOnClosing(closingId, (fileId: string) =>
    order(entryFileAddress(closingId, entryId, fileId), { method: "DELETE" }),
  );
}
