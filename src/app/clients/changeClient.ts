/** Changes a client's name or company form, or removes a client that has no closing. */
import { type CompanyForm, type CompanyFormProblem, checkCompanyForm } from "#domain/parties/companyForm.ts";
import { type NameProblem, parseName } from "#domain/parties/name.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { keepFilingsOf } from "../filing/keepFiling.ts";
import type { ClientDeps, NotFound } from "./clientDeps.ts";
import { clientEvent } from "./clientEvents.ts";
import type { Client } from "./clientStore.ts";

export interface ClientChange {
  readonly clientId: string;
  readonly name?: string;
  readonly companyForm?: CompanyForm;
}

export interface ChangeClientDeps extends ClientDeps {
  /** The tax return has the name of its company, and is one of a limited company. */
  readonly forms: Parameters<typeof keepFilingsOf>[0];
}

export type ChangeClientProblem = NotFound | NameProblem | CompanyFormProblem;

/** Changes what is given and leaves the rest. */
export async function changeClient(
  deps: ChangeClientDeps,
  actor: Actor,
  change: ClientChange,
): Promise<Result<null, ChangeClientProblem>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const before = await deps.clients.lockClient(transaction, change.clientId);
    if (before === null) return refused({ kind: "not-found" });
    const after = changed(before, change);
    if (!after.ok) return after;
    await deps.clients.updateClient(transaction, after.value);
    const closings = await deps.clients.readClosings(transaction, change.clientId);
    const closingIds = closings.map(({ closingId }) => closingId);
    await keepFilingsOf(deps.forms, transaction, closingIds);
    const event = clientEvent(actor, "client-changed", after.value);
    await deps.log.write(transaction, {
      ...event,
      data: { ...event.data, formBefore: before.companyForm, formAfter: after.value.companyForm },
      personal: { nameBefore: before.name, nameAfter: after.value.name },
    });
    return ok(null);
  });
}

/** Removes a client; its closings have to go first, one by one. */
export async function deleteClient(
  deps: ClientDeps,
  actor: Actor,
  clientId: string,
): Promise<Result<null, NotFound | { readonly kind: "client-has-closings"; readonly closings: number }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const client = await deps.clients.lockClient(transaction, clientId);
    if (client === null) return refused({ kind: "not-found" });
    const closings = await deps.clients.readClosings(transaction, clientId);
    if (closings.length > 0) return refused({ kind: "client-has-closings", closings: closings.length });
    await deps.clients.deleteClient(transaction, clientId);
    await deps.log.write(transaction, clientEvent(actor, "client-deleted", client));
    return ok(null);
  });
}

function changed(before: Client, change: ClientChange): Result<Client, NameProblem | CompanyFormProblem> {
  const name = parseName(change.name ?? before.name);
  if (!name.ok) return name;
  const companyForm = checkCompanyForm(change.companyForm ?? before.companyForm, before.organizationNumber);
  if (!companyForm.ok) return companyForm;
  return ok({ ...before, name: name.value, companyForm: companyForm.value });
}
