/** Invitations: an administrator asks a person in by a link that works once, for a week. */
import { randomUUID } from "node:crypto";
import { type NameProblem, parseName } from "#domain/parties/name.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Invitation } from "../accounts/accounts.ts";
import type { Actor, Role } from "./actor.ts";
import type { FirmDeps } from "./firmDeps.ts";
import { createOneTimeToken, hashToken } from "../accounts/oneTimeToken.ts";

export type InviteProblem = { readonly kind: "user-exists"; readonly active: boolean } | EmailTaken;
export type AnswerInvitationProblem = NameProblem | LinkUsedUp | EmailTaken;
type LinkUsedUp = {
  readonly kind: "link-used-up";
};
/** The address signs in to another firm, or was asked in twice and has answered. */
type EmailTaken = {
  readonly kind: "email-taken";
};

export interface InvitationMade {
  readonly invitation: Invitation;
  readonly link: string;
  readonly mailed: boolean;
}

export interface OpenInvitation {
  readonly firmName: string;
  readonly email: string;
  readonly role: Role;
}

const lifetimeDays = 7;

/** Makes the link and mails it where mail is configured; an earlier link to the same address stops working. */
export async function inviteUser(
  deps: FirmDeps,
  actor: Actor,
  asked: { readonly email: string; readonly role: Role },
): Promise<Result<InvitationMade, InviteProblem>> {
  const email = asked.email.toLowerCase();
  const { token, hash } = createOneTimeToken();
  const made = await deps.accounts.inTransaction(async (accounts) => {
    const member = await accounts.findMemberByEmail(email);
    if (member !== null && member.firmId !== actor.firmId) return refused({ kind: "email-taken" as const });
    if (member !== null) return refused({ kind: "user-exists" as const, active: member.active });
    const invitation = await accounts.insertInvitation({
      firmId: actor.firmId,
      email,
      role: asked.role,
      invitedBy: actor.userId,
      tokenHash: hash,
      lifetimeDays,
    });
    const firmName = await deps.inFirm(actor.firmId, async (transaction) => {
      await deps.log.write(transaction, {
        by: actor.userId,
        kind: "user-invited",
        data: { role: asked.role },
        personal: { email },
      });
      return deps.firms.readFirmName(transaction);
    });
    return ok({ invitation, firmName });
  });
  if (!made.ok) return made;
  const link = new URL(`/inbjudan/${token}`, deps.publicUrl).href;
  const { invitation, firmName } = made.value;
  const mailed = (await deps.mailer?.sendInvitation({ to: email, firmName, link })) ?? false;
  return ok({ invitation, link, mailed });
}

/** Takes an invitation back. */
export async function withdrawInvitation(
  deps: FirmDeps,
  actor: Actor,
  invitationId: string,
): Promise<Result<null, { readonly kind: "not-found" }>> {
  return deps.accounts.inTransaction(async (accounts) => {
    const invitation = await accounts.deleteInvitation(actor.firmId, invitationId);
    if (invitation === null) return refused({ kind: "not-found" });
    await deps.inFirm(actor.firmId, (transaction) =>
      deps.log.write(transaction, {
        by: actor.userId,
        kind: "invitation-withdrawn",
        data: { role: invitation.role },
        personal: { email: invitation.email },
      }),
    );
    return ok(null);
  });
}

/** Shows an invitation to the one who holds its link. */
export async function openInvitation(
  deps: FirmDeps,
  token: string,
): Promise<Result<OpenInvitation, LinkUsedUp>> {
  const invitation = await deps.accounts.inTransaction((accounts) =>
    accounts.lockInvitation(hashToken(token)),
  );
  if (invitation === null) return refused({ kind: "link-used-up" });
  const { firmId, email, role } = invitation;
  const firmName = await deps.inFirm(firmId, (transaction) => deps.firms.readFirmName(transaction));
  return ok({ firmName, email, role });
}

/** Makes the user that was asked in; the link is then used up. Gives the address to sign in with. */
export async function answerInvitation(
  deps: FirmDeps,
  token: string,
  answer: { readonly name: string; readonly password: string },
): Promise<Result<{ readonly email: string }, AnswerInvitationProblem>> {
  const name = parseName(answer.name);
  if (!name.ok) return name;
  const passwordHash = await deps.accounts.hashPassword(answer.password);
  const person = { userId: randomUUID(), name: name.value, active: true };
  return deps.accounts.inTransaction(async (accounts) => {
    const invitation = await accounts.lockInvitation(hashToken(token));
    if (invitation === null) return refused({ kind: "link-used-up" });
    const { id, firmId, email, role } = invitation;
    if ((await accounts.findMemberByEmail(email)) !== null) return refused({ kind: "email-taken" });
    await accounts.deleteInvitation(firmId, id);
    await accounts.insertMember({ ...person, firmId, email, role, passwordHash });
    await deps.inFirm(firmId, async (transaction) => {
      await deps.firms.writePerson(transaction, person);
      await deps.log.write(transaction, {
        by: person.userId,
        kind: "user-joined",
        data: { role },
        personal: { name: person.name },
      });
    });
    return ok({ email });
  });
}
