/**
 * New passwords for those who forgot theirs: a link that is made at the server itself, works once, for an hour, and
 * ends every session of the user. It is never asked for over the web, so there is nothing there to probe.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import type { FirmDeps } from "../firm/firmDeps.ts";
import { createOneTimeToken, hashToken } from "./oneTimeToken.ts";

const lifetimeMinutes = 60;

export interface ResetRequest {
  readonly email: string;
  /** For one who lost the second factor as well. */
  readonly removesTwoFactor: boolean;
}

export type ResetProblem = { readonly kind: "user-unknown" } | { readonly kind: "user-inactive" };

/** Makes the link; an earlier one stops working. */
export async function makePasswordReset(
  deps: Pick<FirmDeps, "accounts" | "publicUrl" | "inFirm" | "log">,
  request: ResetRequest,
): Promise<Result<{ readonly link: string }, ResetProblem>> {
  const { token, hash } = createOneTimeToken();
  return deps.accounts.inTransaction(async (accounts) => {
    const member = await accounts.findMemberByEmail(request.email);
    if (member === null) return refused({ kind: "user-unknown" });
    const { userId, firmId, name, active } = member;
    if (!active) return refused({ kind: "user-inactive" });
    const { removesTwoFactor } = request;
    await accounts.insertPasswordReset({ userId, removesTwoFactor, tokenHash: hash, lifetimeMinutes });
    await deps.inFirm(firmId, (transaction) =>
      deps.log.write(transaction, {
        by: null,
        kind: "password-reset-link-made",
        data: { userId },
        personal: { name },
      }),
    );
    return ok({ link: new URL(`/aterstall/${token}`, deps.publicUrl).href });
  });
}

/** Sets the new password, ends every session and uses the link up; gives whose it was. */
export async function resetPassword(
  deps: FirmDeps,
  token: string,
  password: string,
): Promise<Result<{ readonly email: string }, { readonly kind: "link-used-up" }>> {
  const passwordHash = await deps.accounts.hashPassword(password);
  return deps.accounts.inTransaction(async (accounts) => {
    const reset = await accounts.takePasswordReset(hashToken(token));
    if (reset === null) return refused({ kind: "link-used-up" });
    const { userId, email, firmId, removesTwoFactor } = reset;
    await accounts.changePassword(userId, passwordHash);
    await accounts.deleteSessions(userId);
    if (removesTwoFactor) await accounts.removeTwoFactor(userId);
    await deps.inFirm(firmId, (transaction) =>
      deps.log.write(transaction, {
        by: userId,
        kind: "password-reset",
        data: { twoFactorRemoved: removesTwoFactor },
      }),
    );
    return ok({ email });
  });
}
