/** What became of exported entries: compared three ways, resolved, and handed-out ones that came back. */
import { z } from "zod";
import {
  type ComparisonDeps,
  type EntryComparison,
  readComparison,
} from "#app/recognition/readComparison.ts";
import { type ResolveEntryProblem, resolveEntry } from "#app/recognition/resolveEntry.ts";
import {
  type ConfirmReturnedProblem,
  type ReturnedView,
  confirmReturned,
  listReturned,
} from "#app/recognition/returnedEntries.ts";
import { entryNumber } from "#app/entries/entryStanding.ts";
import { debitOf } from "#domain/entries/entrySums.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import { nothing } from "#wire/signIn.ts";
import {
  type Comparison,
  type Returned,
  comparison,
  resolution,
  resolutionRequest,
  returned,
  returnedRequest,
} from "#wire/transfers.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const params = z.object({ closingId: id });
const entryParams = params.extend({ entryId: id });
const mayRead = { access: "session" } as const;
const mayWrite = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;

const resolveStatus: StatusByKind<ResolveEntryProblem> = { "not-found": 404, "entry-action-not-now": 409 };
const returnedStatus: StatusByKind<ConfirmReturnedProblem> = {
  "not-found": 404,
  "voucher-not-returned": 409,
};

/** Registers …/entries/:entryId/comparison and …/resolution, and GET and POST of …/returned. */
export function registerComparisonRoutes(app: HttpApp, deps: ComparisonDeps): void {
  app.get(
    "/api/closings/:closingId/entries/:entryId/comparison",
    { config: mayRead, schema: { params: entryParams, response: { 200: comparison } } },
    async (request, reply) => {
      const read = await readComparison(deps, sessionOf(request), request.params);
      return read.ok ? wireComparison(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.post(
    "/api/closings/:closingId/entries/:entryId/resolution",
    {
      config: mayWrite,
      schema: { params: entryParams, body: resolutionRequest, response: { 200: resolution } },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.body };
      const resolved = await resolveEntry(deps, sessionOf(request), asked);
      if (!resolved.ok) return sendProblem(reply, resolved.problem, resolveStatus);
      return { entries: resolved.value.map(({ entryId, number }) => ({ entryId, number })) };
    },
  );
  registerReturned(app, deps);
}

function registerReturned(app: HttpApp, deps: ComparisonDeps): void {
  app.get(
    "/api/closings/:closingId/returned",
    { config: mayRead, schema: { params, response: { 200: returned } } },
    async (request, reply) => {
      const read = await listReturned(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, notFound);
      return { entries: read.value.map(wireReturned) };
    },
  );
  app.post(
    "/api/closings/:closingId/returned",
    { config: mayWrite, schema: { params, body: returnedRequest, response: { 200: nothing } } },
    async (request, reply) => {
      const confirmed = await confirmReturned(deps, sessionOf(request), {
        ...request.params,
        ...request.body,
      });
      return confirmed.ok ? {} : sendProblem(reply, confirmed.problem, returnedStatus);
    },
  );
}

function wireComparison({ entry, recognised, sent, theirs, rows, actions }: EntryComparison): Comparison {
  const { entryId, status, content, receipt } = entry;
  const named = recognised.voucher ?? receipt;
  return {
    entryId,
    number: entryNumber(entry),
    status,
    voucher: named === null ? "" : voucherName(named.series, named.number),
    ours: { date: content.date, text: content.text },
    sent: sent === null ? null : { date: sent.date, text: sent.text },
    theirs: theirs === null ? null : { date: theirs.date ?? content.date, text: theirs.text },
    rows: rows.map(({ account, costCenter, project, name, ...ways }) => ({
      account,
      costCenter,
      project,
      name,
      oursOre: ways.ours?.toString() ?? null,
      sentOre: ways.sent?.toString() ?? null,
      theirsOre: ways.theirs?.toString() ?? null,
    })),
    duplicates: recognised.duplicates.map(({ series, number }) => voucherName(series, number)),
    actions: [...actions],
  };
}

function wireReturned({ entry, candidates }: ReturnedView): Returned["entries"][number] {
  const { entryId, content } = entry;
  return {
    entryId,
    number: entryNumber(entry),
    text: content.text,
    amountOre: debitOf(content.rows).toString(),
    candidates: candidates.flatMap(({ voucherIndex, series, number, date, text }) =>
      voucherIndex === null || date === null
        ? []
        : [{ voucherIndex, voucher: voucherName(series, number), date, text }],
    ),
  };
}
