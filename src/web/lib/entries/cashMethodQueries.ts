/** The cash method (kontantmetoden): what is proposed of open invoices, and the entries made of it. */
import { type UseMutationResult, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { z } from "zod";
import { type CashMethod, type cashMethodRequest, cashMethod, cashMethodMade } from "#wire/entries.ts";
import { request } from "../api/request.ts";
import { useOnClosing } from "./entryQueries.ts";

export type CashMethodRequest = z.input<typeof cashMethodRequest>;

/** It is made of every open invoice's rows: not asked for at each look. */
const freshMs = 60_000;

/** Reads what is proposed. */
export function useCashMethod(closingId: string): UseQueryResult<CashMethod> {
  return useQuery({
    queryKey: ["closing", closingId, "cash-method"],
    queryFn: ({ signal }) => request(cashMethod, address(closingId), { signal }),
    staleTime: freshMs,
  });
}

/** Makes the entries of the chosen sides; gives them. */
export function useMakeCashEntries(
  closingId: string,
): UseMutationResult<z.infer<typeof cashMethodMade>["entries"], Error, CashMethodRequest> {
  return useOnClosing(closingId, async (body: CashMethodRequest) => {
    const made = await request(cashMethodMade, `${address(closingId)}/entries`, { method: "POST", body });
    return made.entries;
  });
}

function address(closingId: string): string {
  return `/api/closings/${closingId}/cash-method`;
}
