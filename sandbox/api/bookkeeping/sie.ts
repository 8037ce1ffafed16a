/** /3/sie/{type}: one year as a file. Its other parameters are in no documentation, yet have been seen to work. */
import { renderSie } from "#sandbox/sie/renderSie.ts";
import { encodeSie } from "#sandbox/sie/encodeSie.ts";
import { type Answer, bytesAnswer } from "#sandbox/server/answer.ts";
import type { Voucher } from "#sandbox/state/voucher.ts";
import { dayOf } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { askedYear } from "./askedYear.ts";

export const sieRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/sie/:type", scope: "bookkeeping", isFile: true, answer: exportSie },
];

function exportSie(call: ApiCall): Answer {
  const { company, query, params } = call;
  const type = Number(params["type"]);
  if (type !== 1 && type !== 2 && type !== 3 && type !== 4) throw refusals.invalidParameter();
  const text = renderSie(company, askedYear(call), {
    type,
    nowMs: call.nowMs,
    usedOnly: query.get("exportall") === "false",
    includes: wantedVouchers(call),
  });
  return bytesAnswer(200, "application/octet-stream", encodeSie(text, company.habits.sieEncoding));
}

/** Dates are heard or not by the company's habit; a selection is `A,20,24;B,5,9`. */
function wantedVouchers(call: ApiCall): (voucher: Voucher) => boolean {
  const hears = call.company.habits.sieHonoursDates;
  const [from, to] = hears ? [dayOf(call, "fromdate"), dayOf(call, "todate")] : [];
  const ranges = readSelection(call.query.get("selection"));
  return ({ date, series, number }) =>
    (from === undefined || date >= from) &&
    (to === undefined || date <= to) &&
    (ranges === undefined ||
      ranges.some((range) => range.series === series && range.first <= number && number <= range.last));
}

function readSelection(text: string | null) {
  return text?.split(";").map((part) => {
    const match = /^([^,]+),(\d+),(\d+)$/.exec(part);
    if (match === null) throw refusals.invalidParameter();
    return { series: match[1], first: Number(match[2]), last: Number(match[3]) };
  });
}
