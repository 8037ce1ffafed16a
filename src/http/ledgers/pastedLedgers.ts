/** Ledger lists that somebody pastes where none was fetched. */
import type { z } from "zod";
import {
  type KeepProblem,
  type PasteDeps,
  keepPastedLedger,
  previewLedger,
  removePastedLedger,
} from "#app/ledgers/pasted/pasteLedger.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import type { PasteFinding, PasteProblem } from "#formats/paste/pasteFinding.ts";
import type { PastedLedgerList } from "#formats/paste/readLedgerList.ts";
import {
  ledgerParams,
  pastedLedgerPreview,
  pastedLedgerPreviewRequest,
  pastedLedgerRequest,
} from "#wire/ledgers.ts";
import { nothing } from "#wire/signIn.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { oreText } from "./ledgerWire.ts";

const config = { access: ["administrator", "accountant"] } as const;
const path = "/api/closings/:closingId/ledgers/:side/pasted";
/** The text's two million characters, each at most three bytes or an escape of six in JSON. */
const bodyLimit = 12_100_000;

const previewStatus: StatusByKind<PasteProblem | { readonly kind: "not-found" }> = {
  "not-found": 404,
  "paste-empty": 422,
  "paste-too-large": 422,
  "paste-too-many-rows": 422,
  "paste-too-many-columns": 422,
};
const keepStatus: StatusByKind<KeepProblem> = {
  ...previewStatus,
  "ledger-is-fetched": 409,
  "date-not-computable": 422,
  "pasted-ledger-empty": 422,
  "pasted-ledger-unreadable": 422,
};

/** Registers preview, keeping and removing. */
export function registerPastedLedgerRoutes(app: HttpApp, deps: PasteDeps): void {
  app.post(
    `${path}/preview`,
    {
      config,
      bodyLimit,
      schema: {
        params: ledgerParams,
        body: pastedLedgerPreviewRequest,
        response: { 200: pastedLedgerPreview },
      },
    },
    async (request, reply) => {
      const read = await previewLedger(deps, sessionOf(request), { ...request.params, ...request.body });
      return read.ok ? wirePreview(read.value) : sendProblem(reply, read.problem, previewStatus);
    },
  );
  app.put(
    path,
    {
      config,
      bodyLimit,
      schema: { params: ledgerParams, body: pastedLedgerRequest, response: { 200: nothing } },
    },
    async (request, reply) => {
      const { text, asOf } = request.body;
      const pasted = { ...request.params, text, asOf: asOf as PlainDate };
      const kept = await keepPastedLedger(deps, sessionOf(request), pasted);
      return kept.ok ? {} : sendProblem(reply, kept.problem, keepStatus);
    },
  );
  app.delete(
    path,
    { config, schema: { params: ledgerParams, response: { 200: nothing } } },
    async (request, reply) => {
      const removed = await removePastedLedger(deps, sessionOf(request), request.params);
      return removed.ok ? {} : sendProblem(reply, removed.problem, { "not-found": 404 });
    },
  );
}

function wirePreview({ rows, findings }: PastedLedgerList): z.infer<typeof pastedLedgerPreview> {
  return {
    rows: rows.map(({ party, partyNumber, invoiceNumber, invoiceDate, dueDate, total, open }) => ({
      ...{ party, partyNumber, invoiceNumber, invoiceDate, dueDate },
      totalOre: oreText(total),
      openOre: oreText(open),
    })),
    rowCount: rows.length,
    openOre: oreText(sumKnown(rows.map(({ open }) => open))),
    findings: findings.map(wireFinding),
  };
}

function wireFinding({
  severity,
  line,
  column,
  ...finding
}: PasteFinding): z.infer<typeof pastedLedgerPreview>["findings"][number] {
  return { severity, line, column, finding: wireProblem(finding) };
}
