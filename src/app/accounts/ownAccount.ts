/** What a signed-in person does with their own account: name, and the places where they are signed in. */
import { type NameProblem, parseName } from "#domain/parties/name.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { describeDevice } from "./device.ts";
import type { FirmDeps } from "../firm/firmDeps.ts";

export interface ListedSession {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** "Chrome, Linux". */
  readonly device: string;
}

/** What a person can do to their own account, for the log. */
export type AccountEvent =
  "signed-in" | "password-changed" | "two-factor-enabled" | "two-factor-disabled" | "backup-codes-made";

/** Changes the person's own name; earlier acts show the new one too. */
export async function renameSelf(
  deps: FirmDeps,
  actor: Actor,
  typedName: string,
): Promise<Result<null, NameProblem>> {
  const name = parseName(typedName);
  if (!name.ok) return name;
  const { firmId, userId } = actor;
  return deps.accounts.inTransaction(async (accounts) => {
    await accounts.renameUser(userId, name.value);
    await deps.inFirm(firmId, async (transaction) => {
      const before = await deps.firms.readPerson(transaction, userId);
      await deps.firms.writePerson(transaction, { userId, name: name.value, active: true });
      const personal = { before: before?.name ?? "", after: name.value };
      await deps.log.write(transaction, { by: userId, kind: "user-renamed", data: {}, personal });
    });
    return ok(null);
  });
}

/** Lists where the person is signed in, the latest used first. */
export async function listSessions(
  deps: FirmDeps,
  actor: Actor,
  currentSessionId: string,
): Promise<readonly ListedSession[]> {
  const sessions = await deps.accounts.inTransaction((accounts) => accounts.readSessions(actor.userId));
  return sessions.map(({ userAgent, ...session }) => ({
    ...session,
    current: session.id === currentSessionId,
    device: describeDevice(userAgent),
  }));
}

/** Signs the person out in one place. */
export async function revokeSession(
  deps: FirmDeps,
  actor: Actor,
  sessionId: string,
): Promise<Result<null, { readonly kind: "not-found" }>> {
  return deps.accounts.inTransaction(async (accounts) => {
    const revoked = await accounts.deleteSession(actor.userId, sessionId);
    if (!revoked) return refused({ kind: "not-found" });
    await deps.inFirm(actor.firmId, (transaction) =>
      deps.log.write(transaction, { by: actor.userId, kind: "session-revoked", data: {} }),
    );
    return ok(null);
  });
}

/** Logs what a person did to their own account by way of the sign-in's own paths. */
export async function logAccountEvent(
  deps: Pick<FirmDeps, "inFirm" | "log">,
  actor: Pick<Actor, "firmId" | "userId">,
  kind: AccountEvent,
): Promise<void> {
  await deps.inFirm(actor.firmId, (transaction) =>
    deps.log.write(transaction, { by: actor.userId, kind, data: {} }),
  );
}
