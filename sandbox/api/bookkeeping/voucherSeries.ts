/** /3/voucherseries and /3/predefinedvoucherseries: series belong to a year; the next number is on the single only. */
import { predefinedSeries } from "#sandbox/books/seriesPlan.data.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Series, Year } from "#sandbox/state/year.ts";
import { booleanOf, readEnvelope, textOf } from "../body.ts";
import { changedSince, inOrder, listAnswer, orderBy } from "../list.ts";
import { Refusal, inventedCodes, refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";
import { askedYear } from "./askedYear.ts";

export const voucherSeriesRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/voucherseries", scope: "bookkeeping", answer: listSeries },
  { method: "GET", path: "/3/voucherseries/:code", scope: "bookkeeping", answer: singleSeries },
  { method: "POST", path: "/3/voucherseries", scope: "bookkeeping", answer: createSeries },
  { method: "PUT", path: "/3/voucherseries/:code", scope: "bookkeeping", answer: changeSeries },
  { method: "GET", path: "/3/predefinedvoucherseries", scope: "settings", answer: listPredefined },
  { method: "GET", path: "/3/predefinedvoucherseries/:name", scope: "settings", answer: singlePredefined },
];

const writable = ["Code", "Description", "Manual", "Approver", "Year", "NextVoucherNumber", "@url"];

function listSeries(call: ApiCall): Answer {
  const year = askedYear(call);
  return listAnswer(call, {
    key: "VoucherSeriesCollection",
    items: inOrder(
      call,
      orderBy(changedSince(call, [...year.series.values()]), ({ code }) => code),
    ),
    render: (series) => render(call, year, series),
  });
}

function singleSeries(call: ApiCall): Answer {
  const year = askedYear(call);
  return jsonAnswer(200, { VoucherSeries: renderSingle(call, year, existing(call, year)) });
}

function createSeries(call: ApiCall): Answer {
  const year = askedYear(call);
  const fields = readEnvelope(call, "VoucherSeries", writable);
  const code = textOf(fields, "Code").toUpperCase();
  if (!/^[A-ZÅÄÖ0-9]{1,10}$/.test(code)) throw refusals.invalidParameter();
  if (year.series.has(code))
    throw new Refusal(400, inventedCodes.alreadyExists, `Serien ${code} finns redan.`);
  const series: Series = {
    code,
    description: textOf(fields, "Description"),
    manual: booleanOf(fields, "Manual") ?? true,
    nextNumber: 1,
    modifiedAtMs: call.nowMs,
    vouchers: new Map(),
  };
  year.series.set(code, series);
  return jsonAnswer(201, { VoucherSeries: renderSingle(call, year, series) });
}

function changeSeries(call: ApiCall): Answer {
  const year = askedYear(call);
  const series = existing(call, year);
  const fields = readEnvelope(call, "VoucherSeries", writable);
  series.description = textOf(fields, "Description") || series.description;
  series.manual = booleanOf(fields, "Manual") ?? series.manual;
  series.modifiedAtMs = call.nowMs;
  return jsonAnswer(200, { VoucherSeries: renderSingle(call, year, series) });
}

function listPredefined(call: ApiCall): Answer {
  return listAnswer(call, {
    key: "PreDefinedVoucherSeriesCollection",
    items: predefinedSeries,
    render: (item) => renderPredefined(call, item),
  });
}

function singlePredefined(call: ApiCall): Answer {
  const found = predefinedSeries.find(([name]) => name === call.params["name"]);
  if (found === undefined) throw refusals.notFound();
  return jsonAnswer(200, { PreDefinedVoucherSeries: renderPredefined(call, found) });
}

function existing({ params }: ApiCall, year: Year): Series {
  const series = year.series.get(params["code"] ?? "");
  if (series === undefined) throw refusals.notFound();
  return series;
}

function render(call: ApiCall, year: Year, { code, description, manual }: Series): object {
  return {
    "@url": urlOf(call, `voucherseries/${code}`),
    Code: code,
    Description: description,
    Manual: manual,
    Year: year.id,
  };
}

function renderSingle(call: ApiCall, year: Year, series: Series): object {
  return { ...render(call, year, series), NextVoucherNumber: series.nextNumber };
}

function renderPredefined(call: ApiCall, [name, code]: readonly [string, string]): object {
  return { "@url": urlOf(call, `predefinedvoucherseries/${name}`), Name: name, VoucherSeries: code };
}
