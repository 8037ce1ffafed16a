/** What the editor of entries offers: the chart, the entry that makes a difference go away, and the firm's templates. */
import { z } from "zod";
import type { EntryDeps } from "#app/entries/entryDeps.ts";
import { type EntryChart, readEntryChart } from "#app/entries/importedChart.ts";
import { proposeDifference } from "#app/entries/proposeDifference.ts";
import { type TemplateDeps, listTemplates, makeTemplate, removeTemplate } from "#app/entries/templates.ts";
import {
  differenceEntry,
  differenceQuery,
  entryChart,
  entryTemplateMade,
  entryTemplateRequest,
  entryTemplates,
} from "#wire/entries.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { readRows, readText, wireContent, wireRows } from "./entryWire.ts";

const params = z.object({ closingId: id });
const mayRead = { access: "session" } as const;
const mayWrite = { access: ["administrator", "accountant"] } as const;
const notFound = { "not-found": 404 } as const;

/** Registers …/entry-chart, …/difference-entry and /api/entry-templates. */
export function registerEntryProposals(app: HttpApp, deps: EntryDeps & TemplateDeps): void {
  app.get(
    "/api/closings/:closingId/entry-chart",
    { config: mayRead, schema: { params, response: { 200: entryChart } } },
    async (request, reply) => {
      const read = await readEntryChart(deps, sessionOf(request), request.params.closingId);
      return read.ok ? wireChart(read.value) : sendProblem(reply, read.problem, notFound);
    },
  );
  app.get(
    "/api/closings/:closingId/difference-entry",
    {
      config: mayRead,
      schema: { params, querystring: differenceQuery, response: { 200: differenceEntry } },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.query };
      const proposed = await proposeDifference(deps, sessionOf(request), asked);
      if (proposed.ok) {
        const { content, appendixIds, learnedFrom } = proposed.value;
        return { content: wireContent(content, appendixIds), learnedFrom };
      }
      const conflict = { "difference-unknown": 409, "no-difference": 409 } as const;
      return sendProblem(reply, proposed.problem, { ...notFound, ...conflict });
    },
  );
  registerTemplates(app, deps);
}

function registerTemplates(app: HttpApp, deps: TemplateDeps): void {
  const url = "/api/entry-templates";
  app.get(url, { config: mayRead, schema: { response: { 200: entryTemplates } } }, async (request) => {
    const templates = await listTemplates(deps, sessionOf(request));
    return { templates: templates.map((each) => ({ ...each, rows: wireRows(each.rows) })) };
  });
  app.post(
    url,
    { config: mayWrite, schema: { body: entryTemplateRequest, response: { 201: entryTemplateMade } } },
    async (request, reply) => {
      const { name, text, isReversal, rows } = request.body;
      const template = { name: readText(name), text: readText(text), isReversal, rows: readRows(rows) };
      const made = await makeTemplate(deps, sessionOf(request), template);
      if (made.ok) return reply.code(201).send(made.value);
      return sendProblem(reply, made.problem, {
        "template-name-empty": 422,
        "template-name-taken": 409,
        "template-list-full": 409,
      });
    },
  );
  app.delete(
    `${url}/:templateId`,
    {
      config: mayWrite,
      schema: { params: z.object({ templateId: id }), response: { 200: nothing } },
    },
    async (request, reply) => {
      const removed = await removeTemplate(deps, sessionOf(request), request.params.templateId);
      return removed.ok ? {} : sendProblem(reply, removed.problem, notFound);
    },
  );
}

function wireChart({ accounts, objects, texts }: EntryChart): z.infer<typeof entryChart> {
  const named = (wanted: EntryChart["objects"][number]["dimension"]): { code: string; name: string }[] =>
    objects.filter(({ dimension }) => dimension === wanted).map(({ code, name }) => ({ code, name }));
  return {
    accounts: accounts.map(({ balance, ...account }) => ({
      ...account,
      balanceOre: balance === null ? null : balance.toString(),
    })),
    costCenters: named("1"),
    projects: named("6"),
    texts,
  };
}
