/** Dispositioner & skatt: read, changed, and its entries written anew. */
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { type ChangeTaxProblem, type TaxDeps, changeTax, rewriteTaxEntries } from "#app/tax/changeTax.ts";
import { readTax } from "#app/tax/readTax.ts";
import type { Actor } from "#app/firm/actor.ts";
import { type TaxPage, taxChange, taxPage } from "#wire/tax.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireTax } from "./taxWire.ts";

const url = "/api/closings/:closingId/tax";
const params = z.object({ closingId: id });
const mayWrite = { access: ["administrator", "accountant"] } as const;

const statusByKind: StatusByKind<ChangeTaxProblem> = {
  "not-found": 404,
  "tax-changed": 409,
  "tax-without-import": 409,
  "company-form-not-supported": 422,
  "fiscal-year-unknown": 422,
  "balance-unknown": 422,
  "tax-rules-missing": 422,
  "trial-balance-uneven": 422,
  "form-rounding-too-large": 422,
  "field-not-typed": 422,
  "field-negative": 422,
  "tax-account-unknown": 422,
  "tax-said-twice": 422,
  "reserve-year-to-come": 422,
  "tax-amount-negative": 422,
  "tax-amount-too-large": 422,
  "result-accounts-without-field": 422,
  "property-fee-cap-unknown": 422,
  "property-rate-missing": 422,
  "property-base-negative": 422,
  "reserve-year-unknown": 422,
  "allocation-above-limit": 422,
  "reversal-above-reserve": 422,
};

/** Registers GET and PUT, and POST …/entries. */
export function registerTaxRoutes(app: HttpApp, deps: TaxDeps): void {
  const response = { 200: taxPage };
  app.get(url, { config: { access: "session" }, schema: { params, response } }, async (request, reply) => {
    const read = await readTax(deps, sessionOf(request), request.params.closingId);
    return read.ok ? wireTax(read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
  });
  app.put(
    url,
    { config: mayWrite, schema: { params, body: taxChange, response } },
    async (request, reply) => {
      const asked = { actor: sessionOf(request), ...request.params };
      const changed = await changeTax(deps, asked.actor, { ...request.params, ...request.body });
      return changed.ok ? answer(reply, deps, asked) : sendProblem(reply, changed.problem, statusByKind);
    },
  );
  app.post(`${url}/entries`, { config: mayWrite, schema: { params, response } }, async (request, reply) => {
    const asked = { actor: sessionOf(request), ...request.params };
    const written = await rewriteTaxEntries(deps, asked.actor, asked.closingId);
    return written.ok ? answer(reply, deps, asked) : sendProblem(reply, written.problem, statusByKind);
  });
}

async function answer(
  reply: FastifyReply,
  deps: TaxDeps,
  { actor, closingId }: { readonly actor: Actor; readonly closingId: string },
): Promise<TaxPage | FastifyReply> {
  const read = await readTax(deps, actor, closingId);
  return read.ok ? wireTax(read.value) : sendProblem(reply, read.problem, { "not-found": 404 });
}
