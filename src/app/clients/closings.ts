/** Makes, changes and removes closings: one per client and fiscal year, and no two years share a day. */
import { randomUUID } from "node:crypto";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import {
  type ClientDeps,
  type NotFound,
  type OverlapProblem,
  type ResponsibleProblem,
  type TypedFiscalYear,
  type YearProblem,
  checkOverlap,
  checkResponsible,
  parseFiscalYear,
} from "./clientDeps.ts";
import { closingEvent } from "./clientEvents.ts";
import type { NewClosing, StoredClosing } from "./clientStore.ts";

export interface ClosingRequest {
  readonly clientId: string;
  readonly fiscalYear: TypedFiscalYear;
  /** The one who asks, when nobody else is named. */
  readonly responsibleUserId?: string;
}

export interface ClosingChange {
  readonly closingId: string;
  readonly fiscalYear?: TypedFiscalYear;
  readonly responsibleUserId?: string;
}

export type CreateClosingProblem = NotFound | YearProblem | OverlapProblem | ResponsibleProblem;
export type DeleteClosingProblem =
  NotFound | { readonly kind: "closing-has-transfers" } | { readonly kind: "closing-is-filed" };
export type ChangeClosingProblem = CreateClosingProblem | { readonly kind: "closing-has-imports" };

/** Makes a closing of a client. */
export async function createClosing(
  deps: ClientDeps,
  actor: Actor,
  request: ClosingRequest,
): Promise<Result<{ readonly closingId: string }, CreateClosingProblem>> {
  const year = parseFiscalYear(request.fiscalYear);
  if (!year.ok) return year;
  const closing = {
    closingId: randomUUID(),
    clientId: request.clientId,
    fiscalYear: year.value,
    responsibleUserId: request.responsibleUserId ?? actor.userId,
  };
  return deps.inFirm(actor.firmId, async (transaction) => {
    const client = await deps.clients.lockClient(transaction, request.clientId);
    if (client === null) return refused({ kind: "not-found" });
    return createClosingIn(deps, { actor, transaction }, closing);
  });
}

/** Makes a closing of a client that the transaction has locked. */
export async function createClosingIn(
  deps: Omit<ClientDeps, "inFirm">,
  { actor, transaction }: { readonly actor: Actor; readonly transaction: Transaction },
  closing: NewClosing,
): Promise<Result<{ readonly closingId: string }, OverlapProblem | ResponsibleProblem>> {
  const checked = await checkPlace(deps, transaction, closing);
  if (!checked.ok) return checked;
  await deps.clients.insertClosing(transaction, closing);
  await deps.log.write(transaction, closingEvent(actor, "closing-created", closing));
  return ok({ closingId: closing.closingId });
}

/** Changes who is responsible, or the year as long as nothing is imported into it. */
export async function changeClosing(
  deps: ClientDeps,
  actor: Actor,
  change: ClosingChange,
): Promise<Result<null, ChangeClosingProblem>> {
  const year = change.fiscalYear === undefined ? undefined : parseFiscalYear(change.fiscalYear);
  if (year?.ok === false) return year;
  return deps.inFirm(actor.firmId, async (transaction) => {
    const before = await deps.clients.lockClosing(transaction, change.closingId);
    if (before === null) return refused({ kind: "not-found" });
    const after = {
      ...before,
      fiscalYear: year?.value ?? before.fiscalYear,
      responsibleUserId: change.responsibleUserId ?? before.responsibleUserId,
    };
    if (before.hasImports && !isSameYear(before, after)) return refused({ kind: "closing-has-imports" });
    const checked = await checkPlace(deps, transaction, after);
    if (!checked.ok) return checked;
    await deps.clients.updateClosing(transaction, after);
    const event = closingEvent(actor, "closing-changed", after);
    await deps.log.write(transaction, {
      ...event,
      data: {
        ...event.data,
        startBefore: before.fiscalYear.start,
        endBefore: before.fiscalYear.end,
        responsibleUserIdBefore: before.responsibleUserId,
      },
    });
    return ok(null);
  });
}

/** Removes a closing with everything in it; not one whose receipts tell what Fortnox, or Skatteverket, has already. */
export async function deleteClosing(
  deps: ClientDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<null, DeleteClosingProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, DeleteClosingProblem>> => {
    const closing = await deps.clients.lockClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    if (closing.hasTransfers) return refused({ kind: "closing-has-transfers" });
    if (closing.isFiled) return refused({ kind: "closing-is-filed" });
    await deps.clients.deleteClosing(transaction, closingId);
    await deps.log.write(transaction, closingEvent(actor, "closing-deleted", closing));
    return ok(null);
  });
}

async function checkPlace(
  deps: Omit<ClientDeps, "inFirm">,
  transaction: Transaction,
  closing: NewClosing,
): Promise<Result<unknown, OverlapProblem | ResponsibleProblem>> {
  const siblings = await deps.clients.readClosings(transaction, closing.clientId);
  const others = siblings.filter(({ closingId }) => closingId !== closing.closingId);
  const apart = checkOverlap(closing.fiscalYear, others);
  return apart.ok ? checkResponsible(deps, transaction, closing.responsibleUserId) : apart;
}

function isSameYear(a: StoredClosing, b: StoredClosing): boolean {
  return a.fiscalYear.start === b.fiscalYear.start && a.fiscalYear.end === b.fiscalYear.end;
}
