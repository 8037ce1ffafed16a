/** The firm as its administrator sees and changes it. */
import type { Ore } from "#domain/money/ore.ts";
import { type NameProblem, parseName } from "#domain/parties/name.ts";
import { type Result, ok } from "#lib/result.ts";
import type { Invitation, Member } from "../accounts/accounts.ts";
import type { Actor } from "./actor.ts";
import type { FirmDeps } from "./firmDeps.ts";

export interface FirmOverview {
  readonly id: string;
  readonly name: string;
  readonly materiality: Ore;
  readonly users: readonly Member[];
  readonly invitations: readonly Invitation[];
  readonly mailConfigured: boolean;
}

/** Reads the firm, its users and the invitations that are still open. */
export async function readFirm(deps: FirmDeps, actor: Actor): Promise<FirmOverview> {
  const { firmId } = actor;
  const { name, materiality } = await deps.inFirm(firmId, (transaction) => deps.firms.readFirm(transaction));
  return deps.accounts.inTransaction(async (accounts) => ({
    id: firmId,
    name,
    materiality,
    users: await accounts.readMembers(firmId),
    invitations: await accounts.readInvitations(firmId),
    mailConfigured: deps.mailer !== null,
  }));
}

/** Renames the firm. */
export async function renameFirm(
  deps: FirmDeps,
  actor: Actor,
  typedName: string,
): Promise<Result<null, NameProblem>> {
  const name = parseName(typedName);
  if (!name.ok) return name;
  return deps.accounts.inTransaction(async (accounts) => {
    await accounts.renameFirm(actor.firmId, name.value);
    await deps.inFirm(actor.firmId, async (transaction) => {
      const before = await deps.firms.renameFirm(transaction, name.value);
      if (before === name.value) return;
      const data = { before, after: name.value };
      await deps.log.write(transaction, { by: actor.userId, kind: "firm-renamed", data });
    });
    return ok(null);
  });
}
