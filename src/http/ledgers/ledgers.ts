/** Both ledgers of a closing as of a day, and the bridges to their control accounts. */
import { readBridgeView } from "#app/ledgers/show/bridgeView.ts";
import type { InvoiceAddresses } from "#app/ledgers/show/invoiceAddress.ts";
import { readLedgerView } from "#app/ledgers/show/ledgerView.ts";
import type { AskProblem, AskedLedger, LedgerDeps } from "#app/ledgers/show/readStanding.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { bridge, ledgerParams, ledgerView, ledgerViewQuery } from "#wire/ledgers.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireBridge } from "./bridgeWire.ts";
import { wireLedgerView } from "./ledgerWire.ts";

const config = { access: "session" } as const;
export const dayQuery = ledgerViewQuery.pick({ asOf: true });
export const askStatus: StatusByKind<AskProblem> = { "not-found": 404, "date-not-computable": 422 };

/** What a route asks for; the contract has checked that the text is a day. */
export function askedLedger(
  { closingId, side }: Omit<AskedLedger, "asOf">,
  { asOf }: { readonly asOf?: string | undefined },
): AskedLedger {
  return { closingId, side, ...(asOf === undefined ? {} : { asOf: asOf as PlainDate }) };
}

/** Registers the ledger and its bridge. */
export function registerLedgerRoutes(
  app: HttpApp,
  deps: LedgerDeps & { readonly invoiceAddresses: InvoiceAddresses },
): void {
  app.get(
    "/api/closings/:closingId/ledgers/:side",
    {
      config,
      schema: { params: ledgerParams, querystring: ledgerViewQuery, response: { 200: ledgerView } },
    },
    async (request, reply) => {
      const { asOf, ...question } = request.query;
      const asked = { ...question, ...askedLedger(request.params, { asOf }) };
      const read = await readLedgerView(deps, sessionOf(request), asked);
      return read.ok
        ? wireLedgerView(read.value, deps.invoiceAddresses)
        : sendProblem(reply, read.problem, askStatus);
    },
  );
  app.get(
    "/api/closings/:closingId/ledgers/:side/bridge",
    { config, schema: { params: ledgerParams, querystring: dayQuery, response: { 200: bridge } } },
    async (request, reply) => {
      const asked = askedLedger(request.params, request.query);
      const read = await readBridgeView(deps, sessionOf(request), asked);
      return read.ok ? wireBridge(read.value) : sendProblem(reply, read.problem, askStatus);
    },
  );
}
