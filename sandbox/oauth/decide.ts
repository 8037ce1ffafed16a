/** What follows when somebody approves or cancels: a code, or the error that Fortnox sends back. */
import type { Company } from "#sandbox/state/company.ts";
import type { World } from "#sandbox/world.ts";
import { type AuthorizeRequest, callbackLocation, errorLocation } from "./authorizeRequest.ts";
import type { Role } from "./grants.ts";

export interface Decision {
  readonly isApproved: boolean;
  /** Empty for a consultant who forgot to choose a client in Digital byrå: the bureau's own company. */
  readonly companyKey: string;
  readonly role: Role;
}

export const bureauKey = "bureau";

/** Decides where the browser goes next. */
export function locationAfter(world: World, request: AuthorizeRequest, decision: Decision): string {
  const refuse = (error: string, text: string): string => errorLocation(request, error, text);
  if (!decision.isApproved) return refuse("access_denied", "The resource owner denied the request");
  const company = world.companies.byKey(decision.companyKey === "" ? bureauKey : decision.companyKey);
  if (company === undefined) return refuse("access_denied", "No company was chosen");
  const missing = missingLicence(company);
  if (missing !== undefined) return refuse(missing.error, missing.description);
  if (request.isService && decision.role !== "administrator") {
    return refuse("error_missing_system_admin_right", "The user is not a system administrator");
  }
  const code = world.grants.issueCode(
    {
      clientId: request.app.clientId,
      tenantId: company.profile.tenantId,
      scopes: request.scopes,
      isService: request.isService,
      role: decision.role,
    },
    request.redirectUri,
  );
  return callbackLocation(request.returnTo, { code, state: request.state });
}

/** Names the licence without which nothing connects, if the company lacks it. */
export function missingLicence({ habits: { licences } }: Company) {
  if (!licences.includes("integration")) {
    return { error: "error_missing_license", description: "The company has no license for integrations" };
  }
  if (!licences.includes("app")) {
    return { error: "error_missing_app_license", description: "The company has no license for this app" };
  }
  return undefined;
}
