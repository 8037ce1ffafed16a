/** Changes a user's role, or bars and readmits them; an administrator always remains. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Member } from "../accounts/accounts.ts";
import type { Actor, Role } from "./actor.ts";
import type { FirmDeps } from "./firmDeps.ts";

export interface UserChange {
  readonly userId: string;
  readonly role?: Role;
  readonly active?: boolean;
}

export type ChangeUserProblem = { readonly kind: "not-found" } | { readonly kind: "last-administrator" };

/** Changes the user; one who is barred is signed out at once. */
export async function changeUser(
  deps: FirmDeps,
  actor: Actor,
  change: UserChange,
): Promise<Result<Member, ChangeUserProblem>> {
  return deps.accounts.inTransaction(async (accounts) => {
    const members = await accounts.lockMembers(actor.firmId);
    const member = members.find(({ userId }) => userId === change.userId);
    if (member === undefined) return refused({ kind: "not-found" });
    const changed = { ...member, role: change.role ?? member.role, active: change.active ?? member.active };
    const after = members.map((each) => (each === member ? changed : each));
    if (!after.some(isActiveAdministrator)) return refused({ kind: "last-administrator" });
    await accounts.changeMember(member.userId, changed);
    if (!changed.active) await accounts.deleteSessions(member.userId);
    await logChange(deps, actor, { before: member, after: changed });
    const [read] = (await accounts.readMembers(actor.firmId)).filter(
      ({ userId }) => userId === member.userId,
    );
    return ok(read ?? changed);
  });
}

function isActiveAdministrator({ role, active }: Member): boolean {
  return active && role === "administrator";
}

async function logChange(
  deps: FirmDeps,
  actor: Actor,
  change: { readonly before: Member; readonly after: Member },
): Promise<void> {
  const { before, after } = change;
  const about = { by: actor.userId, personal: { name: after.name } };
  await deps.inFirm(actor.firmId, async (transaction) => {
    await deps.firms.writePerson(transaction, after);
    if (before.role !== after.role) {
      const data = { userId: after.userId, before: before.role, after: after.role };
      await deps.log.write(transaction, { ...about, kind: "user-role-changed", data });
    }
    if (before.active !== after.active) {
      const kind = after.active ? "user-activated" : "user-deactivated";
      await deps.log.write(transaction, { ...about, kind, data: { userId: after.userId } });
    }
  });
}
