/** Does again, on a company made up anew, what was done to it before. */
import type { ApiCall, ApiRoute } from "#sandbox/api/route.ts";
import { applyChange } from "#sandbox/control/applyChange.ts";
import type { Company } from "#sandbox/state/company.ts";
import type { Deed, Memory } from "./memory.ts";

/** Replays a company's deeds, each at its own time. */
export function recallDeeds(company: Company, memory: Memory, routes: readonly ApiRoute[]): void {
  for (const deed of memory.deedsOf(company.profile.tenantId)) {
    company.nowMs = () => deed.atMs;
    if (deed.kind === "change") applyChange(company, deed.change);
    else answerAgain(company, deed, routes);
  }
}

function answerAgain(
  company: Company,
  deed: Extract<Deed, { readonly kind: "request" }>,
  routes: readonly ApiRoute[],
): void {
  const route = routes.find(({ method, path }) => method === deed.method && path === deed.endpoint);
  const call: ApiCall = {
    company,
    caller: deed.caller,
    path: deed.path,
    query: new URLSearchParams(deed.query),
    params: deed.params,
    body: Buffer.from(deed.bodyBase64, "base64"),
    contentType: deed.contentType,
    baseUrl: "",
    nowMs: deed.atMs,
    lagMs: 0,
  };
  route?.answer(call);
}
