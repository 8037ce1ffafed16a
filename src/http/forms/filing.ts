/** Hämta SRU, Inlämnad and Underskriven. */
import { z } from "zod";
import { type FilingDeps, type FilingProblem, changeFiling } from "#app/filing/changeFiling.ts";
import { type MakeSruDeps, makeSru } from "#app/filing/makeSru.ts";
import { type SruZipDeps, readSruZip } from "#app/filing/sruZip.ts";
import { readForms } from "#app/forms/readForms.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { filingChange, formsPage, sruMade } from "#wire/forms.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import { fileNameOf } from "../attachments/sendContent.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sendRefusals } from "../foundation/refusal.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireFormsPage } from "./formWire.ts";

const url = "/api/closings/:closingId";
const params = z.object({ closingId: id });
const mostVersions = 2_000_000_000;
const versionParams = params.extend({ version: z.coerce.number().int().min(1).max(mostVersions) });
const mayChange = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;
const filingStatus: StatusByKind<FilingProblem> = {
  "not-found": 404,
  "sru-not-fetched": 409,
  "not-filed": 409,
  "filing-day-not-possible": 422,
};

export type FilingRouteDeps = MakeSruDeps & SruZipDeps & FilingDeps;

/** Registers POST …/sru, GET …/sru/:version and PUT …/filing. */
export function registerFilingRoutes(app: HttpApp, deps: FilingRouteDeps): void {
  registerSru(app, deps);
  app.put(
    `${url}/filing`,
    { config: mayChange, schema: { params, body: filingChange, response: { 200: formsPage } } },
    async (request, reply) => {
      const { closingId } = request.params;
      const { filedOn, receiptNumber, signedOn } = request.body;
      const changed = await changeFiling(deps, sessionOf(request), {
        closingId,
        filedOn: filedOn === null ? null : plainDate(filedOn),
        receiptNumber,
        signedOn: signedOn === null ? null : plainDate(signedOn),
      });
      if (!changed.ok) return sendProblem(reply, changed.problem, filingStatus);
      const read = await readForms(deps, sessionOf(request), closingId);
      return read.ok ? wireFormsPage(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
}

function registerSru(app: HttpApp, deps: FilingRouteDeps): void {
  app.post(
    `${url}/sru`,
    { config: mayChange, schema: { params, body: nothing, response: { 200: sruMade } } },
    async (request, reply) => {
      const { closingId } = request.params;
      const made = await makeSru(deps, sessionOf(request), closingId);
      if (!made.ok) {
        if (made.problem.kind === "not-found") return sendProblem(reply, made.problem, notFound);
        const { kind, problems } = made.problem;
        return sendRefusals(reply, 409, { problem: { kind, count: problems.length }, problems });
      }
      const read = await readForms(deps, sessionOf(request), closingId);
      if (!read.ok) return sendProblem(reply, read.problem, notFound);
      return { version: made.value, page: wireFormsPage(read.value) };
    },
  );
  app.get(
    `${url}/sru/:version`,
    { config: { access: "session" }, schema: { params: versionParams } },
    async (request, reply) => {
      const read = await readSruZip(deps, sessionOf(request), request.params);
      if (!read.ok) return sendProblem(reply, read.problem, notFound);
      const { name, bytes } = read.value;
      return reply
        .header("content-disposition", `attachment; ${fileNameOf(name)}`)
        .header("cache-control", "private, no-store")
        .type("application/zip")
        .send(Buffer.from(bytes));
    },
  );
}
