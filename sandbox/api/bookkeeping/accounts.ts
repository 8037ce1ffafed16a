/** /3/accounts: the chart of one year; the closing balance stands on the single only. */
import { account as freshAccount } from "#sandbox/chart/buildChart.ts";
import { type Answer, jsonAmount, jsonAnswer } from "#sandbox/server/answer.ts";
import { type Account, type ObjectSetting, type Year, closingBalance } from "#sandbox/state/year.ts";
import { type Fields, amountOf, booleanOf, integerOf, readEnvelope, textOf } from "../body.ts";
import { changedSince, inOrder, listAnswer, orderBy } from "../list.ts";
import { Refusal, inventedCodes, refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";
import { askedYear } from "./askedYear.ts";

export const accountRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/accounts", scope: "bookkeeping", answer: listAccounts },
  { method: "GET", path: "/3/accounts/:number", scope: "bookkeeping", answer: singleAccount },
  { method: "POST", path: "/3/accounts", scope: "bookkeeping", answer: createAccount },
  { method: "PUT", path: "/3/accounts/:number", scope: "bookkeeping", answer: changeAccount },
];

const writable = [
  "Active",
  "BalanceBroughtForward",
  "CostCenter",
  "CostCenterSettings",
  "Description",
  "Number",
  "OpeningQuantities",
  "Project",
  "ProjectSettings",
  "SRU",
  "TransactionInformation",
  "TransactionInformationSettings",
  "VATCode",
];

function listAccounts(call: ApiCall): Answer {
  const year = askedYear(call);
  const sru = call.query.get("sru");
  const items = changedSince(call, [...year.accounts.values()]).filter(
    (account) => sru === null || account.sru?.toString() === sru,
  );
  return listAnswer(call, {
    key: "Accounts",
    items: inOrder(
      call,
      orderBy(items, ({ number }) => number),
    ),
    render: (account) => render(call, year, account),
  });
}

function singleAccount(call: ApiCall): Answer {
  const year = askedYear(call);
  return jsonAnswer(200, { Account: renderSingle(call, year, existing(call, year)) });
}

function createAccount(call: ApiCall): Answer {
  const year = askedYear(call);
  const fields = readEnvelope(call, "Account", writable);
  const number = integerOf(fields, "Number");
  const name = textOf(fields, "Description");
  if (number === undefined || name === "") throw refusals.wrongData();
  if (number < 1000 || number > 9999) throw refusals.invalidParameter();
  if (year.accounts.has(number)) {
    throw new Refusal(400, inventedCodes.alreadyExists, `Kontot ${number} finns redan.`);
  }
  const created = freshAccount(number, name);
  write(created, fields, call.nowMs);
  year.accounts.set(number, created);
  return jsonAnswer(201, { Account: renderSingle(call, year, created) });
}

function changeAccount(call: ApiCall): Answer {
  const year = askedYear(call);
  const account = existing(call, year);
  write(account, readEnvelope(call, "Account", writable), call.nowMs);
  return jsonAnswer(200, { Account: renderSingle(call, year, account) });
}

function existing({ params }: ApiCall, year: Year): Account {
  const account = year.accounts.get(Number(params["number"]));
  if (account === undefined) throw refusals.accountNotFound();
  return account;
}

function write(account: Account, fields: Fields, nowMs: number): void {
  account.name = textOf(fields, "Description") || account.name;
  account.active = booleanOf(fields, "Active") ?? account.active;
  account.sru = integerOf(fields, "SRU") ?? account.sru;
  account.vatCode = textOf(fields, "VATCode") || account.vatCode;
  account.opening = amountOf(fields, "BalanceBroughtForward") ?? account.opening;
  account.costCenterSetting = settingOf(fields, "CostCenterSettings") ?? account.costCenterSetting;
  account.projectSetting = settingOf(fields, "ProjectSettings") ?? account.projectSetting;
  account.modifiedAtMs = nowMs;
}

function settingOf(fields: Fields, name: string): ObjectSetting | undefined {
  const text = textOf(fields, name);
  if (text === "") return undefined;
  if (text === "ALLOWED" || text === "MANDATORY" || text === "NOTALLOWED") return text;
  throw refusals.invalidParameter();
}

function render(call: ApiCall, year: Year, account: Account): object {
  return {
    "@url": urlOf(call, `accounts/${account.number}`),
    Active: account.active,
    BalanceBroughtForward: jsonAmount(account.opening),
    CostCenter: "",
    CostCenterSettings: account.costCenterSetting,
    Description: account.name,
    Number: account.number,
    Project: "",
    ProjectSettings: account.projectSetting,
    SRU: account.sru ?? 0,
    VATCode: account.vatCode,
    Year: year.id,
  };
}

function renderSingle(call: ApiCall, year: Year, account: Account): object {
  return {
    ...render(call, year, account),
    BalanceCarriedForward: jsonAmount(closingBalance(account)),
    OpeningQuantities: [],
    QuantitySettings: "ALLOWED",
    QuantityUnit: "",
    TransactionInformation: "",
    TransactionInformationSettings: "ALLOWED",
  };
}
