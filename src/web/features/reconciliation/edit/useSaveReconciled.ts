/** Saves an Avstämt belopp that was typed in the table: in its appendix, which is made when there is none. */
import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { appendixMade } from "#wire/appendices.ts";
import { appendixQuery } from "#web/lib/appendices/appendixQueries.ts";
import { order, request } from "#web/lib/api/request.ts";
import { type ReconciledPlace, sumContent } from "./reconciledPlace.ts";

export interface TypedReconciled {
  readonly account: string;
  readonly place: ReconciledPlace;
  readonly amountOre: string | null;
}

export interface SavedReconciled {
  readonly number: number;
  readonly isNew: boolean;
}

/** Saves it, and gives the appendix that holds it. */
export function useSaveReconciled(
  closingId: string,
): UseMutationResult<SavedReconciled, Error, TypedReconciled> {
  const queries = useQueryClient();
  const appendices = `/api/closings/${closingId}/appendices`;
  return useMutation({
    mutationFn: async ({ account, place, amountOre }: TypedReconciled) => {
      const appendix = place.appendix ?? (await make(account));
      await order(`${appendices}/${appendix.appendixId}/content`, {
        method: "PUT",
        body: { version: appendix.version, typed: sumContent(amountOre) },
      });
      return { number: appendix.number, isNew: place.appendix === null };
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });

  async function make(account: string): Promise<NonNullable<ReconciledPlace["appendix"]>> {
    const body = { kind: "specification", accounts: [account] };
    const { appendixId } = await request(appendixMade, appendices, { method: "POST", body });
    return queries.query(appendixQuery(closingId, appendixId));
  }
}
