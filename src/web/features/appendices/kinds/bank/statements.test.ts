import { expect, it } from "vitest";
import type { AppendixContent } from "#wire/appendixContents.ts";
import { statementsOf, writeStatement } from "./statements.ts";

const account = (number: string) => ({
  account: number,
  name: "",
  balanceOre: "0",
  amountOre: null,
  othersOre: "0",
  differenceOre: null,
});
const bank: AppendixContent = {
  kind: "bank",
  content: { statements: [{ account: "1940", date: null, balanceOre: "500" }], rows: [] },
};

it("has a statement for each account of the appendix, typed or not", () => {
  expect(statementsOf(bank, [account("1930"), account("1940")])).toEqual([
    { id: "statement-1930", account: "1930", date: null, balanceOre: null },
    { id: "statement-1940", account: "1940", date: null, balanceOre: "500" },
  ]);
});

it("writes a statement in the place of the one that was there, and a first one last", () => {
  let typed: AppendixContent = structuredClone(bank);
  for (const statement of statementsOf(bank, [account("1930"), account("1940")]))
    typed = writeStatement(typed, { ...statement, balanceOre: "7" });
  expect(typed).toEqual({
    kind: "bank",
    content: {
      statements: [
        { account: "1940", date: null, balanceOre: "7" },
        { account: "1930", date: null, balanceOre: "7" },
      ],
      rows: [],
    },
  });
});
