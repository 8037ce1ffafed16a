/** Takes a new client on, with its first closing. */
import { randomUUID } from "node:crypto";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type CompanyForm, type CompanyFormProblem, checkCompanyForm } from "#domain/parties/companyForm.ts";
import { type NameProblem, parseName } from "#domain/parties/name.ts";
import {
  type OrganizationNumberProblem,
  parseOrganizationNumber,
} from "#domain/parties/organizationNumber.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import {
  type ClientDeps,
  type ResponsibleProblem,
  type TypedFiscalYear,
  type YearProblem,
  checkResponsible,
  parseFiscalYear,
} from "./clientDeps.ts";
import { clientEvent, closingEvent } from "./clientEvents.ts";
import type { Client } from "./clientStore.ts";

export interface ClientRequest {
  readonly organizationNumber: string;
  readonly name: string;
  readonly companyForm: CompanyForm;
  readonly fiscalYear: TypedFiscalYear;
  /** The one who asks, when nobody else is named. */
  readonly responsibleUserId?: string;
}

export interface ClientMade {
  readonly clientId: string;
  readonly closingId: string;
}

export type CreateClientProblem =
  | OrganizationNumberProblem
  | CompanyFormProblem
  | NameProblem
  | YearProblem
  | ResponsibleProblem
  | { readonly kind: "client-exists"; readonly clientId: string };

/** Makes client and closing, or neither. */
export async function createClient(
  deps: ClientDeps,
  actor: Actor,
  request: ClientRequest,
): Promise<Result<ClientMade, CreateClientProblem>> {
  const client = readClient(request, deps.today());
  if (!client.ok) return client;
  const year = parseFiscalYear(request.fiscalYear);
  if (!year.ok) return year;
  const closing = {
    closingId: randomUUID(),
    clientId: client.value.clientId,
    fiscalYear: year.value,
    responsibleUserId: request.responsibleUserId ?? actor.userId,
  };
  return deps.inFirm(actor.firmId, async (transaction) => {
    const responsible = await checkResponsible(deps, transaction, closing.responsibleUserId);
    if (!responsible.ok) return responsible;
    const { existingClientId } = await deps.clients.insertClient(transaction, client.value);
    if (existingClientId !== null) return refused({ kind: "client-exists", clientId: existingClientId });
    await deps.clients.insertClosing(transaction, closing);
    await deps.log.write(transaction, clientEvent(actor, "client-created", client.value));
    await deps.log.write(transaction, closingEvent(actor, "closing-created", closing));
    return ok({ clientId: closing.clientId, closingId: closing.closingId });
  });
}

function readClient(
  request: ClientRequest,
  today: PlainDate,
): Result<Client, OrganizationNumberProblem | CompanyFormProblem | NameProblem> {
  const number = parseOrganizationNumber(request.organizationNumber, today);
  if (!number.ok) return number;
  const name = parseName(request.name);
  if (!name.ok) return name;
  const companyForm = checkCompanyForm(request.companyForm, number.value);
  if (!companyForm.ok) return companyForm;
  return ok({
    clientId: randomUUID(),
    organizationNumber: number.value,
    name: name.value,
    companyForm: companyForm.value,
  });
}
