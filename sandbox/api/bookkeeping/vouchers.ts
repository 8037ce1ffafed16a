/** /3/vouchers: lists without rows, singles with every row, struck ones too. */
import { type Answer, jsonAmount, jsonAnswer } from "#sandbox/server/answer.ts";
import { negateOre, zeroOre } from "#domain/money/ore.ts";
import type { Voucher, VoucherRow } from "#sandbox/state/voucher.ts";
import type { Year } from "#sandbox/state/year.ts";
import { changedSince, dayOf, firstSearch, inOrder, listAnswer, orderBy, visible } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";
import { askedYear } from "./askedYear.ts";
import { createVoucher } from "./createVoucher.ts";

export const voucherRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/vouchers", scope: "bookkeeping", answer: listVouchers },
  { method: "POST", path: "/3/vouchers", scope: "bookkeeping", answer: postVoucher },
  { method: "GET", path: "/3/vouchers/sublist", scope: "bookkeeping", answer: listVouchers },
  { method: "GET", path: "/3/vouchers/sublist/:series", scope: "bookkeeping", answer: listVouchers },
  { method: "GET", path: "/3/vouchers/:series/:number", scope: "bookkeeping", answer: singleVoucher },
];

const sortKeys: Readonly<Record<string, (voucher: Voucher) => string | number>> = {
  vouchernumber: ({ number }) => number,
  voucherseries: ({ series }) => series,
  referencenumber: ({ referenceNumber }) => referenceNumber,
  referencetype: ({ referenceType }) => referenceType,
};

function listVouchers(call: ApiCall): Answer {
  const year = askedYear(call);
  const [from, to] = [dayOf(call, "fromdate"), dayOf(call, "todate")];
  const items = changedSince(call, visible(call, vouchersOf(call, year))).filter(
    ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
  );
  const sortKey = sortKeys[call.query.get("sortby") ?? ""];
  return listAnswer(call, {
    key: "Vouchers",
    items: inOrder(call, sortKey === undefined ? items : orderBy(items, sortKey)),
    render: (voucher) => render(call, voucher),
  });
}

function singleVoucher(call: ApiCall): Answer {
  const year = askedYear(call);
  const voucher = year.series.get(call.params["series"] ?? "")?.vouchers.get(Number(call.params["number"]));
  if (voucher === undefined) throw refusals.notFound();
  return jsonAnswer(200, { Voucher: renderSingle(call, year, voucher) });
}

function postVoucher(call: ApiCall): Answer {
  const year = askedYear(call);
  return jsonAnswer(201, { Voucher: renderSingle(call, year, createVoucher(call, year)) });
}

function vouchersOf({ query, params }: ApiCall, year: Year): Voucher[] {
  const [name, value] = firstSearch(query, ["voucherseries", "costcenter"]) ?? [];
  const code = params["series"] ?? (name === "voucherseries" ? value : undefined);
  const series = [...year.series.values()].filter((one) => code === undefined || one.code === code);
  const vouchers = series.flatMap((one) => [...one.vouchers.values()]);
  return name === "costcenter"
    ? vouchers.filter(({ rows }) => rows.some(({ costCenter }) => costCenter === value))
    : vouchers;
}

function render(call: ApiCall, voucher: Voucher): object {
  return {
    "@url": urlOf(call, `vouchers/${voucher.series}/${voucher.number}?financialyear=${voucher.yearId}`),
    ApprovalState: call.company.habits.approvalState,
    Comments: voucher.comments,
    Description: voucher.description,
    ReferenceNumber: voucher.referenceNumber,
    ReferenceType: voucher.referenceType,
    TransactionDate: voucher.date,
    VoucherNumber: voucher.number,
    VoucherSeries: voucher.series,
    Year: voucher.yearId,
  };
}

function renderSingle(call: ApiCall, year: Year, voucher: Voucher): object {
  return {
    ...render(call, voucher),
    CostCenter: "",
    Project: "",
    VoucherRows: voucher.rows.map((row) => renderRow(year, row)),
  };
}

/** A row without a text of its own shows the account's name. */
function renderRow(year: Year, row: VoucherRow): object {
  return {
    Account: row.account,
    CostCenter: row.costCenter,
    Credit: jsonAmount(row.amount < 0n ? negateOre(row.amount) : zeroOre),
    Debit: jsonAmount(row.amount > 0n ? row.amount : zeroOre),
    Description: row.text || (year.accounts.get(row.account)?.name ?? ""),
    Project: row.project,
    Quantity: 0,
    Removed: row.mark === "struck",
    TransactionInformation: row.information,
  };
}
