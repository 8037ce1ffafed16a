/** Looking at entries before an export, and putting right in Fortnox what hinders one. */
import { z } from "zod";
import { carryOutOffer, type OfferProblem } from "#app/transfer/preflight/carryOut.ts";
import { declareSeries } from "#app/transfer/preflight/declareSeries.ts";
import { type PreflightDeps, preflight } from "#app/transfer/preflight/preflight.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { PreflightOffer } from "#domain/preflight/offers.ts";
import { nothing } from "#wire/signIn.ts";
import {
  offerRequest,
  preflight as preflightAnswer,
  type PreflightOffer as WireOffer,
  preflightRequest,
  seriesDeclaration,
} from "#wire/transfers.ts";
import { id } from "#wire/values.ts";
import { useStatus } from "../fortnox/years.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wirePreflight } from "./transferWire.ts";

const url = "/api/closings/:closingId";
const params = z.object({ closingId: id });
const mayWrite = { access: ["administrator", "accountant"] } as const;

const offerStatus: StatusByKind<OfferProblem> = {
  ...useStatus,
  "transfer-year-missing": 409,
  "transfer-offer-unreadable": 422,
};

/** Registers POST …/preflight, POST …/preflight/offers and PUT …/transfer-series. */
export function registerPreflightRoutes(app: HttpApp, deps: PreflightDeps): void {
  app.post(
    `${url}/preflight`,
    { config: mayWrite, schema: { params, body: preflightRequest, response: { 200: preflightAnswer } } },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const looked = await preflight(deps, sessionOf(request), asked);
      return looked.ok ? wirePreflight(looked.value) : sendProblem(reply, looked.problem, useStatus);
    },
  );
  app.post(
    `${url}/preflight/offers`,
    { config: mayWrite, schema: { params, body: offerRequest, response: { 200: nothing } } },
    async (request, reply) => {
      const asked = { ...request.params, offer: readOffer(request.body.offer) };
      const done = await carryOutOffer(deps, sessionOf(request), asked);
      return done.ok ? {} : sendProblem(reply, done.problem, offerStatus);
    },
  );
  app.put(
    `${url}/transfer-series`,
    { config: mayWrite, schema: { params, body: seriesDeclaration, response: { 200: nothing } } },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const declared = await declareSeries(deps, sessionOf(request), asked);
      return declared.ok ? {} : sendProblem(reply, declared.problem, { "not-found": 404 });
    },
  );
}

function readOffer(offer: WireOffer): PreflightOffer {
  const { start, end } = offer.fiscalYear;
  return { ...offer, fiscalYear: { start: plainDate(start), end: plainDate(end) } };
}
