/** Nothing chosen and nothing typed: what tests begin with. */
import type { TaxContent, TaxPage } from "#wire/tax.ts";

export const emptyContent: TaxContent = {
  option: null,
  own: { allocation: "0", reversals: [] },
  reserveYears: [],
  payrollBase: null,
  properties: [],
  treatments: [],
  confirmsUplift: false,
  excess: { rule: "none", acquiredOre: null, proceedsOre: null, costsOre: [] },
  groupContribution: { givenOre: "0", receivedOre: "0" },
  losses: { broughtForward: null, forfeited: "0", barred: "0" },
  typed: [],
  gathersOn2510: false,
  done: [],
};

export const emptyPage: TaxPage = {
  version: 1,
  changedAt: "2026-02-03T13:00:00Z",
  changedBy: null,
  content: emptyContent,
  problem: null,
  incomeYear: 2025,
  period: "P4",
  corporateRate: "206",
  borrowingRate: "196",
  steps: [],
  options: [],
  foot: { beforeOre: null, surplus: null, tax: null, resultOre: null },
  reserves: [],
  treatments: [],
  mostAllocation: null,
  proposed: { payrollBase: null, acquiredOre: null, soldOre: null, broughtForward: null },
  excess: null,
  toPay: null,
  entries: [],
  writtenAt: null,
  isOutdated: false,
  findings: [],
};
