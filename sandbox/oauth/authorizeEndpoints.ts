/** The authorize address: a page to look at, and the form that it posts. */
import { type Answer, redirectAnswer, textAnswer } from "#sandbox/server/answer.ts";
import type { Endpoint, Incoming } from "#sandbox/server/exchange.ts";
import type { World } from "#sandbox/world.ts";
import { type AuthorizeRequest, readAuthorizeRequest } from "./authorizeRequest.ts";
import { renderConsentPage, renderRefusalPage } from "./consentPage.ts";
import { bureauKey, locationAfter } from "./decide.ts";
import type { Role } from "./grants.ts";

const path = "/oauth-v1/auth";

export const authorizeEndpoints: readonly Endpoint[] = [
  { method: "GET", path, open: (world) => ({ process: (incoming) => showConsent(world, incoming) }) },
  { method: "POST", path, open: (world) => ({ process: (incoming) => takeDecision(world, incoming) }) },
];

function showConsent(world: World, incoming: Incoming): Answer {
  return withRequest(world, incoming, (request) => {
    const clients = world.companies.list().filter(({ key }) => key !== bureauKey);
    return htmlAnswer(200, renderConsentPage(request, clients, incoming.query));
  });
}

function takeDecision(world: World, incoming: Incoming): Answer {
  return withRequest(world, incoming, (request) => {
    const form = new URLSearchParams(new TextDecoder().decode(incoming.body));
    const location = locationAfter(world, request, {
      isApproved: form.get("decision") === "approve",
      companyKey: form.get("company") ?? "",
      role: readRole(form.get("role")),
    });
    return redirectAnswer(location);
  });
}

function withRequest(world: World, { query }: Incoming, go: (request: AuthorizeRequest) => Answer): Answer {
  const reading = readAuthorizeRequest(world.apps, query);
  if ("request" in reading) return go(reading.request);
  const { refusal } = reading;
  return refusal.kind === "page"
    ? htmlAnswer(400, renderRefusalPage(refusal.text))
    : redirectAnswer(refusal.location);
}

function readRole(text: string | null): Role {
  return text === "user" || text === "consultant" ? text : "administrator";
}

function htmlAnswer(status: number, html: string): Answer {
  const answer = textAnswer(status, "text/html; charset=utf-8", html);
  return { ...answer, headers: { ...answer.headers, "cache-control": "no-store" } };
}
