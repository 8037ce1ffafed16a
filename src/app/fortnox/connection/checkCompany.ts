/** Whether the company that a person has let us into is the client's, and the one that was connected before. */
import { namesSameParty, renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import type { FortnoxCompany } from "../books.ts";
import type { Attempt, ConnectingClient, Connection } from "./connectionStore.ts";
import { type Grant, isSameIdentity, type SignInIdentity } from "./signIn.ts";

export type CompanyProblem =
  | { readonly kind: "not-found" }
  | {
      readonly kind: "fortnox-wrong-company";
      readonly companyName: string;
      readonly found: string;
      readonly expected: string;
    }
  /** Fortnox's company information is of another tenant than the token. */
  | { readonly kind: "fortnox-tenant-differs"; readonly token: string; readonly company: string }
  /** The client is connected to another company in Fortnox with the same number: that has to be disconnected first. */
  | { readonly kind: "fortnox-other-tenant"; readonly connectedTo: string; readonly companyName: string };

interface Found {
  readonly identity: SignInIdentity;
  readonly client: ConnectingClient | null;
  readonly former: Connection | null;
}

/** Reads who the company is, by the grant alone, and refuses any but the right one. */
export async function checkCompany(
  deps: FortnoxDeps,
  actor: Actor,
  { attempt, grant }: { readonly attempt: Attempt; readonly grant: Grant },
): Promise<Result<Pick<Connection, "companyName" | "organizationNumber">, CompanyProblem>> {
  const { clientId, closingId } = attempt;
  const company = await readCompany(deps, actor, { attempt, grant });
  const found = await deps.inFirm(actor.firmId, async (transaction) => ({
    client: await deps.connections.readClient(transaction, closingId),
    former: await deps.connections.read(transaction, clientId),
    identity: deps.signIn.identity,
  }));
  const problem = problemOf(found, company, grant.tenant);
  return problem === null
    ? ok({ companyName: company.name, organizationNumber: company.organizationNumber })
    : refused(problem);
}

async function readCompany(
  deps: FortnoxDeps,
  actor: Actor,
  { attempt, grant }: { readonly attempt: Attempt; readonly grant: Grant },
): Promise<FortnoxCompany> {
  const { clientId, closingId } = attempt;
  const log = deps.callLogs.open({
    firmId: actor.firmId,
    clientId,
    closingId,
    by: actor.userId,
    purpose: "connect",
  });
  const token = (): Promise<string> => Promise.resolve(grant.accessToken);
  const tokens = { current: token, renew: token };
  try {
    return await deps.openApi({ tenant: grant.tenant, tokens, onCall: log.note }).readCompany();
  } finally {
    await log.close();
  }
}

function problemOf(
  { client, former, identity }: Found,
  company: FortnoxCompany,
  tenant: string,
): CompanyProblem | null {
  if (client === null) return { kind: "not-found" };
  if (company.tenant !== tenant) {
    return { kind: "fortnox-tenant-differs", token: tenant, company: company.tenant };
  }
  if (!namesSameParty(client.organizationNumber, company.organizationNumber)) {
    return {
      kind: "fortnox-wrong-company",
      companyName: company.name,
      found: company.organizationNumber,
      expected: renderOrganizationNumber(client.organizationNumber),
    };
  }
  // A connection made under other settings leads nowhere any more, and gives way.
  return former === null || !isSameIdentity(former.identity, identity) || former.tenant === tenant
    ? null
    : { kind: "fortnox-other-tenant", connectedTo: former.companyName, companyName: company.name };
}
