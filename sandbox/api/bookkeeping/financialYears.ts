/** /3/financialyears: every year of the company, and the opening of the next. */
import { addDays } from "#domain/calendar/plainDate.ts";
import { fiscalYear } from "#domain/calendar/fiscalYear.ts";
import { openYear, yearById } from "#sandbox/books/years.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Year } from "#sandbox/state/year.ts";
import { dateOf, readEnvelope } from "../body.ts";
import { dayOf, listAnswer } from "../list.ts";
import { Refusal, inventedCodes, refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";

export const financialYearRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/financialyears", scope: "bookkeeping", answer: listYears },
  { method: "GET", path: "/3/financialyears/:id", scope: "bookkeeping", answer: singleYear },
  { method: "POST", path: "/3/financialyears", scope: "bookkeeping", answer: openNext },
];

function listYears(call: ApiCall): Answer {
  const date = dayOf(call, "date");
  const items = call.company.years.filter(
    ({ from, to }) => date === undefined || (from <= date && date <= to),
  );
  return listAnswer(call, { key: "FinancialYears", items, render: (year) => render(call, year) });
}

function singleYear(call: ApiCall): Answer {
  const year = yearById(call.company, Number(call.params["id"]));
  if (year === undefined) throw refusals.notFound();
  return jsonAnswer(200, { FinancialYear: render(call, year) });
}

/** Only the year right after the last one can be opened. */
function openNext(call: ApiCall): Answer {
  const { company } = call;
  const fields = readEnvelope(call, "FinancialYear", [
    "FromDate",
    "ToDate",
    "AccountChartType",
    "AccountingMethod",
  ]);
  const [from, to] = [dateOf(fields, "FromDate"), dateOf(fields, "ToDate")];
  const last = company.years.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (from === undefined || to === undefined || last === undefined) throw refusals.wrongData();
  if (from !== addDays(last.to, 1) || !fiscalYear(from, to).ok) {
    throw new Refusal(400, inventedCodes.dateOutsideYear, `Räkenskapsåret ska börja ${addDays(last.to, 1)}.`);
  }
  const id = Math.max(...company.years.map((year) => year.id)) + 1;
  const year = openYear(company, { id, from, to, method: last.method }, last);
  return jsonAnswer(201, { FinancialYear: render(call, year) });
}

function render(call: ApiCall, { id, from, to, method }: Year): object {
  return {
    "@url": urlOf(call, `financialyears/${id}`),
    Id: id,
    FromDate: from,
    ToDate: to,
    AccountChartType: "BAS 2026",
    AccountingMethod: method,
  };
}
