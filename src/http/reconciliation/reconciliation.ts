/** The figures of a closing: the reconciliation table, one of its accounts, the result, a ledger, one voucher. */
import { z } from "zod";
import { readAccount } from "#app/reconciliation/readAccount.ts";
import { type FigureDeps, readLedger, readResult, readVoucher } from "#app/figures/readFigures.ts";
import { type TableDeps, readTable } from "#app/reconciliation/readTable.ts";
import type { ViewDeps } from "#app/signOff/subjectView.ts";
import { accountState, ledger, ledgerQuery, reconciliation, result, voucher } from "#wire/reconciliation.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireAccountState } from "./accountWire.ts";
import { wireLedger, wireResult, wireVoucher } from "./figureWire.ts";
import { wireReconciliation } from "./tableWire.ts";

const config = { access: "session" } as const;
const params = z.object({ closingId: id });
const accountParams = params.extend({ account: z.string().min(1).max(100) });
const mostVouchers = 2_000_000_000;
const voucherParams = params.extend({ voucherIndex: z.coerce.number().int().min(0).max(mostVouchers) });
const notFound = { "not-found": 404 } as const;

/** Registers the five. */
export function registerReconciliationRoutes(app: HttpApp, deps: FigureDeps & TableDeps & ViewDeps): void {
  registerStandings(app, deps);
  app.get(
    "/api/closings/:closingId/result",
    { config, schema: { params, response: { 200: result } } },
    async (request, reply) => {
      const read = await readResult(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireResult(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    "/api/closings/:closingId/accounts/:account/ledger",
    { config, schema: { params: accountParams, querystring: ledgerQuery, response: { 200: ledger } } },
    async (request, reply) => {
      const read = await readLedger(deps, sessionOf(request), { ...request.params, ...request.query });
      return read.ok ? wireLedger(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    "/api/closings/:closingId/vouchers/:voucherIndex",
    { config, schema: { params: voucherParams, response: { 200: voucher } } },
    async (request, reply) => {
      const read = await readVoucher(deps, sessionOf(request), request.params);
      return read.ok ? wireVoucher(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
}

function registerStandings(app: HttpApp, deps: TableDeps & ViewDeps): void {
  app.get(
    "/api/closings/:closingId/reconciliation",
    { config, schema: { params, response: { 200: reconciliation } } },
    async (request, reply) => {
      const read = await readTable(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireReconciliation(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    "/api/closings/:closingId/accounts/:account",
    { config, schema: { params: accountParams, response: { 200: accountState } } },
    async (request, reply) => {
      const read = await readAccount(deps, sessionOf(request), request.params);
      return read.ok ? wireAccountState(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
}
