/** Endpoints of the API: who calls, for which company, with which scope and licence. */
import type { Consent } from "#sandbox/oauth/grants.ts";
import type { Scope } from "#sandbox/oauth/scopes.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Endpoint, Handling, Incoming } from "#sandbox/server/exchange.ts";
import { deadTokenAnswer, noTokenAnswer, rateLimitAnswer } from "#sandbox/server/refusals.ts";
import type { Company, Licence } from "#sandbox/state/company.ts";
import type { World } from "#sandbox/world.ts";
import { Refusal, refusalAnswer, refusals } from "./refusal.ts";

export interface ApiCall {
  readonly company: Company;
  readonly caller: Consent;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly baseUrl: string;
  readonly nowMs: number;
  /** Lists leave out what is younger than this. */
  readonly lagMs: number;
}

export interface ApiRoute {
  readonly method: Endpoint["method"];
  readonly path: string;
  readonly scope: Scope;
  readonly licence?: Licence;
  /** Set where the answer is a file: any Accept header will do. */
  readonly isFile?: boolean;
  readonly answer: (call: ApiCall) => Answer;
}

/** Which licence refusals have words of their own. */
const registerRefusals: Readonly<Record<string, readonly [code: number, message: string]>> = {
  supplier: [2003275, "Saknar behörighet för leverantörsregister."],
  supplierinvoice: [2000664, "Saknar behörighet för Leverantörsfaktura"],
};

/** Wraps a route with what every call goes through: token, limit, Accept, scope, licence. */
export function apiEndpoint(route: ApiRoute): Endpoint {
  return {
    method: route.method,
    path: route.path,
    open: (world, incoming) => openCall(route, world, incoming),
  };
}

function openCall(route: ApiRoute, world: World, incoming: Incoming): Handling {
  const bearer = /^Bearer (.+)$/i.exec(headerOf(incoming, "authorization"))?.[1];
  if (bearer === undefined) return refusedWith(noTokenAnswer());
  const caller = world.grants.consentOf(bearer);
  const company = caller === undefined ? undefined : world.companies.byTenant(caller.tenantId);
  if (caller === undefined || company === undefined) return refusedWith(deadTokenAnswer());
  const { clientId, tenantId } = caller;
  const process: Handling["process"] = (asked, { lagMs }) => {
    const call = callOf(world, asked, { caller, company, lagMs });
    const answer = answerOf(route, call);
    if (route.method !== "GET" && answer.status < 300) rememberCall(world, route, call);
    return answer;
  };
  const wait = world.limiter?.enter(`${clientId} ${tenantId}`, world.clock.nowMs());
  if (wait === undefined) return { clientId, tenantId, process };
  const seconds = world.sendsRetryAfter ? Math.ceil(wait.retryAfterMs / 1000) : undefined;
  return { clientId, tenantId, process, refusal: rateLimitAnswer(seconds) };
}

function answerOf(route: ApiRoute, call: ApiCall & { readonly accept: string }): Answer {
  try {
    checkPermission(route, call);
    if (route.isFile !== true && !/(^$|\*\/\*|application\/(json|\*))/.test(call.accept)) {
      throw refusals.invalidResponseType();
    }
    return route.answer(call);
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error, call.company.habits);
    const text = error instanceof Error ? error.message : "";
    return jsonAnswer(500, {
      ErrorInformation: { error: 1, message: `System exception: ${text}`, code: 1000003 },
    });
  }
}

function rememberCall({ memory }: World, { method, path: endpoint }: ApiRoute, call: ApiCall): void {
  const { caller, params, path, contentType, nowMs: atMs } = call;
  memory.rememberDeed({
    kind: "request",
    tenantId: caller.tenantId,
    ...{ atMs, method, endpoint, params, path, contentType, caller },
    query: call.query.toString(),
    bodyBase64: Buffer.from(call.body).toString("base64"),
  });
}

function checkPermission({ scope, licence }: ApiRoute, { caller, company: { habits } }: ApiCall): void {
  const status = habits.permissionStatus;
  if (!caller.scopes.includes(scope)) throw refusals.noScope(status);
  if (licence === undefined) return;
  const userLacks = !caller.isService && caller.role === "user" && habits.userLacks.includes(licence);
  if (habits.licences.includes(licence) && !userLacks) return;
  const [code, message] = registerRefusals[scope] ?? [
    2001101,
    "Det finns ingen aktiv licens för önskat scope",
  ];
  throw new Refusal(status, code, message);
}

function callOf(
  world: World,
  incoming: Incoming,
  known: Pick<ApiCall, "caller" | "company" | "lagMs">,
): ApiCall & { readonly accept: string } {
  return {
    ...known,
    path: incoming.path.replace(/\/$/, ""),
    query: incoming.query,
    params: incoming.params,
    body: incoming.body,
    contentType: headerOf(incoming, "content-type"),
    accept: headerOf(incoming, "accept"),
    baseUrl: world.baseUrl,
    nowMs: world.clock.nowMs(),
  };
}

function refusedWith(refusal: Answer): Handling {
  return { process: () => refusal, refusal };
}

function headerOf({ headers }: Incoming, name: string): string {
  const value = headers[name];
  return typeof value === "string" ? value : "";
}
