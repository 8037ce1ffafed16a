/** /3/costcenters, /3/projects and /3/currencies. */
import { stockholmDate } from "#sandbox/clock/stockholmTime.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { CodedObject } from "#sandbox/state/company.ts";
import { listAnswer } from "../list.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { rateNumber, urlOf } from "../shapes.ts";

export const objectRoutes: readonly ApiRoute[] = [
  {
    method: "GET",
    path: "/3/costcenters",
    scope: "costcenter",
    licence: "bookkeeping",
    answer: listCostCenters,
  },
  {
    method: "GET",
    path: "/3/costcenters/:code",
    scope: "costcenter",
    licence: "bookkeeping",
    answer: costCenter,
  },
  { method: "GET", path: "/3/projects", scope: "project", licence: "bookkeeping", answer: listProjects },
  { method: "GET", path: "/3/projects/:code", scope: "project", licence: "bookkeeping", answer: project },
  { method: "GET", path: "/3/currencies", scope: "currency", licence: "bookkeeping", answer: listCurrencies },
];

const currencies = [
  { code: "SEK", name: "Svensk krona", rate: 10_000n },
  { code: "EUR", name: "Euro", rate: 113_400n },
  { code: "USD", name: "Amerikansk dollar", rate: 104_250n },
];

function listCostCenters(call: ApiCall): Answer {
  return listAnswer(call, {
    key: "CostCenters",
    items: call.company.costCenters,
    render: (item) => renderCostCenter(call, item),
  });
}

function costCenter(call: ApiCall): Answer {
  return jsonAnswer(200, { CostCenter: renderCostCenter(call, found(call, call.company.costCenters)) });
}

function listProjects(call: ApiCall): Answer {
  return listAnswer(call, {
    key: "Projects",
    items: call.company.projects,
    render: (item) => renderProject(call, item),
  });
}

function project(call: ApiCall): Answer {
  const item = found(call, call.company.projects);
  return jsonAnswer(200, { Project: { ...renderProject(call, item), Comments: "", ContactPerson: "" } });
}

function listCurrencies(call: ApiCall): Answer {
  const date = stockholmDate(call.nowMs);
  return listAnswer(call, {
    key: "Currencies",
    items: currencies,
    render: ({ code, name, rate }) => ({
      "@url": urlOf(call, `currencies/${code}`),
      BuyRate: rateNumber(rate),
      Code: code,
      Date: date,
      Description: name,
      IsAutomatic: code !== "SEK",
      SellRate: rateNumber(rate),
      Unit: 1,
    }),
  });
}

function found({ params }: ApiCall, items: readonly CodedObject[]): CodedObject {
  const item = items.find(({ code }) => code === params["code"]);
  if (item === undefined) throw refusals.notFound();
  return item;
}

function renderCostCenter(call: ApiCall, { code, name, active }: CodedObject): object {
  return {
    "@url": urlOf(call, `costcenters/${code}`),
    Active: active,
    Code: code,
    Description: name,
    Note: "",
  };
}

function renderProject(call: ApiCall, { code, name, active }: CodedObject): object {
  return {
    "@url": urlOf(call, `projects/${code}`),
    Description: name,
    ProjectLeader: "",
    ProjectNumber: code,
    StartDate: "2025-01-01",
    Status: active ? "ONGOING" : "COMPLETED",
  };
}
