/** The firm and what an administrator can do to it. */
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Firm, type InvitationMade, type InvitationRequest, firm, invitationMade } from "#wire/firm.ts";
import type { Role } from "#wire/values.ts";
import { order, request } from "#web/lib/api/request.ts";

const firmKey = ["firm"] as const;

export interface UserChange {
  readonly userId: string;
  readonly role?: Role;
  readonly active?: boolean;
}

/** Reads the firm; only administrators may. */
export function useFirm() {
  return useQuery<Firm>({
    queryKey: firmKey,
    queryFn: ({ signal }) => request(firm, "/api/firm", { signal }),
  });
}

/** Changes a user's role, or bars and readmits them. */
export function useChangeUser(): UseMutationResult<void, Error, UserChange> {
  return useFirmOrder(({ userId, ...body }: UserChange) =>
    order(`/api/firm/users/${userId}`, { method: "PATCH", body }),
  );
}

/** Renames the firm. */
export function useRenameFirm(): UseMutationResult<void, Error, string> {
  return useFirmOrder((name: string) => order("/api/firm", { method: "PATCH", body: { name } }));
}

/** Sets up to which difference accounts agree; what stands in closings may change with it. */
export function useSetMateriality(): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  return useFirmOrder(async (materialityOre: string) => {
    await order("/api/firm", { method: "PATCH", body: { materialityOre } });
    await queries.invalidateQueries({ queryKey: ["closing"] });
  });
}

/** Makes an invitation and its link. */
export function useInvite(): UseMutationResult<InvitationMade, Error, InvitationRequest> {
  return useFirmOrder((body: InvitationRequest) =>
    request(invitationMade, "/api/firm/invitations", { method: "POST", body }),
  );
}

/** Takes an invitation back. */
export function useWithdraw(): UseMutationResult<void, Error, string> {
  return useFirmOrder((id: string) => order(`/api/firm/invitations/${id}`, { method: "DELETE" }));
}

function useFirmOrder<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    // Also after a refusal: someone else may have changed what is shown.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: firmKey });
      await queries.invalidateQueries({ queryKey: ["session"] });
      await queries.invalidateQueries({ queryKey: ["clients"] });
    },
  });
}
