/**
 * The groups of the balance sheet and the income statement with their BAS ranges, in the order of the statements.
 * Source: the BAS chart's account groups; årsredovisningslagen (1995:1554) appendices 1 and 2 for the order.
 * The `other-…` groups hold accounts that only their stated type places; no range leads there.
 */

export const balanceGroups = [
  { key: "fixed-assets", side: "assets", from: 1000, through: 1399 },
  { key: "inventory", side: "assets", from: 1400, through: 1499 },
  { key: "current-receivables", side: "assets", from: 1500, through: 1799 },
  { key: "short-term-investments", side: "assets", from: 1800, through: 1899 },
  { key: "cash-and-bank", side: "assets", from: 1900, through: 1999 },
  { key: "other-assets", side: "assets", from: 0, through: -1 },
  { key: "equity", side: "equity-and-liabilities", from: 2000, through: 2099 },
  { key: "untaxed-reserves", side: "equity-and-liabilities", from: 2100, through: 2199 },
  { key: "provisions", side: "equity-and-liabilities", from: 2200, through: 2299 },
  { key: "long-term-liabilities", side: "equity-and-liabilities", from: 2300, through: 2399 },
  { key: "current-liabilities", side: "equity-and-liabilities", from: 2400, through: 2999 },
  { key: "other-equity-and-liabilities", side: "equity-and-liabilities", from: 0, through: -1 },
] as const;

export const resultGroups = [
  { key: "net-sales", from: 3000, through: 3799 },
  { key: "capitalised-work", from: 3800, through: 3899 },
  { key: "other-operating-income", from: 3900, through: 3999 },
  { key: "materials-and-goods", from: 4000, through: 4999 },
  { key: "other-external-costs", from: 5000, through: 6999 },
  { key: "personnel-costs", from: 7000, through: 7699 },
  { key: "depreciation", from: 7700, through: 7899 },
  { key: "other-operating-costs", from: 7900, through: 7999 },
  { key: "financial-items", from: 8000, through: 8799 },
  { key: "appropriations", from: 8800, through: 8899 },
  { key: "tax", from: 8900, through: 8989 },
  { key: "result-for-the-year", from: 8990, through: 8999 },
  { key: "other-result", from: 0, through: -1 },
] as const;

export type BalanceGroup = (typeof balanceGroups)[number]["key"];
export type ResultGroup = (typeof resultGroups)[number]["key"];
