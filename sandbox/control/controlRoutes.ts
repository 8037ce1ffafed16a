/** The control over HTTP, for tests whose sandbox is another process. Only on loopback, only when asked for. */
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { faultRule } from "#sandbox/faults/fault.ts";
import { change } from "./change.ts";
import type { SandboxControl } from "./control.ts";

const prefix = "/__control";
const companyParams = z.object({ key: z.string() });
const truthQuery = z.object({ date: z.iso.date() });
const faultParams = z.object({ id: z.coerce.number().int() });
const advanceBody = z.object({ ms: z.number().int().min(0) });
const consentBody = z.object({
  authorizeUrl: z.url(),
  company: z.string(),
  role: z.enum(["administrator", "user", "consultant"]).exactOptional(),
});
const filterQuery = z.object({
  tenantId: z.coerce.number().int().exactOptional(),
  clientId: z.string().exactOptional(),
  method: z.string().exactOptional(),
  path: z.string().exactOptional(),
});

/** Puts the control's routes on a server. */
export function registerControlRoutes(app: FastifyInstance, control: SandboxControl): void {
  const body = (bytes: unknown): unknown => JSON.parse(Buffer.from(bytes as Uint8Array).toString());

  app.get(`${prefix}/companies`, () => control.companies());
  app.get(`${prefix}/companies/:key/truth`, ({ params, query }) =>
    control.truth(companyParams.parse(params).key, plainDate(truthQuery.parse(query).date)),
  );
  app.post(`${prefix}/companies/:key/changes`, (request) => {
    control.change(companyParams.parse(request.params).key, change.parse(body(request.body)));
    return {};
  });
  app.post(`${prefix}/companies/:key/revoke-consents`, (request) => {
    control.revokeConsents(companyParams.parse(request.params).key);
    return {};
  });

  app.get(`${prefix}/faults`, () => control.faults());
  app.post(`${prefix}/faults`, (request) => ({ id: control.addFault(faultRule.parse(body(request.body))) }));
  app.delete(`${prefix}/faults`, () => {
    control.clearFaults();
    return {};
  });
  app.delete(`${prefix}/faults/:id`, ({ params }) => {
    control.removeFault(faultParams.parse(params).id);
    return {};
  });

  app.get(`${prefix}/journal`, ({ query }) => control.journal(filterQuery.parse(query)));
  app.get(`${prefix}/counts`, ({ query }) => control.counts(filterQuery.parse(query)));
  app.delete(`${prefix}/journal`, () => {
    control.clearJournal();
    return {};
  });

  app.post(`${prefix}/approve`, (request) => {
    const { authorizeUrl, ...as } = consentBody.parse(body(request.body));
    return { location: control.approve(authorizeUrl, as) };
  });
  app.post(`${prefix}/expire-access-tokens`, () => {
    control.expireAccessTokens();
    return {};
  });
  app.get(`${prefix}/clock`, () => ({ nowMs: control.nowMs() }));
  app.post(`${prefix}/clock`, async (request) => {
    await control.advance(advanceBody.parse(body(request.body)).ms);
    return { nowMs: control.nowMs() };
  });
}
