/** A ledger as an Excel workbook to save. */
import { type ExportProblem, type LedgerWorkbooks, exportLedger } from "#app/ledgers/show/ledgerDocument.ts";
import type { LedgerDeps } from "#app/ledgers/show/readStanding.ts";
import { ledgerParams } from "#wire/ledgers.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { askStatus, askedLedger, dayQuery } from "./ledgers.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const status: StatusByKind<ExportProblem> = { ...askStatus, "ledger-not-fetched": 409 };

/** Registers …/excel. */
export function registerLedgerFileRoute(
  app: HttpApp,
  deps: LedgerDeps & { readonly workbooks: LedgerWorkbooks },
): void {
  app.get(
    "/api/closings/:closingId/ledgers/:side/excel",
    { config: { access: "session" }, schema: { params: ledgerParams, querystring: dayQuery } },
    async (request, reply) => {
      const asked = askedLedger(request.params, request.query);
      const made = await exportLedger(deps, sessionOf(request), asked);
      if (!made.ok) return sendProblem(reply, made.problem, status);
      const { name, bytes } = made.value;
      return reply.type(xlsx).header("content-disposition", attachmentNamed(name)).send(Buffer.from(bytes));
    },
  );
}

/** Names the file for every browser. Source: RFC 6266, RFC 8187. */
function attachmentNamed(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%/:*?<>|]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
