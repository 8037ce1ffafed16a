/** Pasted text and picked rows as rows of an appendix: the server reads them, nothing is stored. */
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Pasted, pasted } from "#wire/appendices.ts";
import { request } from "#web/lib/api/request.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";

const restMs = 400;

/** Reads pasted text. */
export function usePaste({ closingId, appendixId }: AppendixPlace): UseMutationResult<Pasted, Error, string> {
  return useMutation({
    mutationFn: (text: string) =>
      request(pasted, `/api/closings/${closingId}/appendices/${appendixId}/paste`, {
        method: "POST",
        body: { text },
      }),
  });
}

/** Reads text as it is typed and pasted, once it rests. */
export function usePreview(place: AppendixPlace, text: string): UseMutationResult<Pasted, Error, string> {
  const paste = usePaste(place);
  const [rested] = useDebouncedValue(text, restMs);
  const { mutate, reset } = paste;
  useEffect(() => {
    if (rested.trim() === "") reset();
    else mutate(rested);
  }, [rested, mutate, reset]);
  return paste;
}
