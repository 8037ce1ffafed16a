/** The main appendix: what the appendices of a group's accounts come to, and which accounts have none. */
import type { BalanceGroup } from "../../../chart/accountGroups.data.ts";
import { placeOfAccount } from "../../../chart/accountPlace.ts";
import type { Ore } from "../../../money/ore.ts";
import { sumKnown } from "../../../reconciliation/figures.ts";
import type { AppendixFigures, AppendixFinding } from "../../figure.ts";
import type { AppendixContext, BalanceOfAccount, KindRules } from "../../kindRules.ts";
import { completeFigures } from "../../rows/makeFigure.ts";
import { type CountedRow, sumByAccount } from "../../rows/sumByAccount.ts";
import type { MainContent } from "./content.ts";

/** An account of the group with the appendices that support it. */
export interface MainLine {
  readonly account: string;
  readonly name: string;
  readonly balance: Ore | null;
  /** Null when no appendix supports it, or one cannot say. */
  readonly reconciled: Ore | null;
  readonly appendices: readonly {
    readonly appendixId: string;
    readonly number: number;
    readonly name: string;
    readonly amount: Ore | null;
  }[];
}

export interface MainFigures extends AppendixFigures {
  readonly lines: readonly MainLine[];
}

export const main: KindRules<MainContent, MainFigures> = {
  emptyContent: ([account]) => ({ group: groupOf(account) }),
  defaultRollRule: "none",
  needs: { bookedRows: false, ledger: null, others: true },
  amountFields: [],
  figures,
  // The import makes one for each group there is.
  rollForward: () => null,
};

function figures(_: MainContent, context: AppendixContext): MainFigures {
  const lines = context.balances.map((balance) => lineOf(balance, context));
  // An account with nothing on it needs no appendix, and does not make the group unknown.
  const counted = lines.filter(({ appendices, balance }) => appendices.length > 0 || balance !== 0n);
  const rows = counted.flatMap(({ account, appendices }): readonly CountedRow[] => {
    if (appendices.length === 0) return [rowWithoutAppendix(account)];
    return appendices.map(({ appendixId, number, name, amount }) => {
      const link = { kind: "appendix", appendixId } as const;
      return { account, label: "appendix", name: `${number} ${name}`, operator: "+", amount, link };
    });
  });
  const accounts = counted.map(({ account }) => account);
  const sums = sumByAccount(rows, "sum-of-appendices", { accounts, overrides: context.overrides });
  const findings = counted
    .filter(({ appendices }) => appendices.length === 0)
    .map(({ account, balance }): AppendixFinding => {
      return { kind: "account-without-appendix", severity: "warning", rowId: null, account, balance };
    });
  return { ...completeFigures({ sums, findings }, context.overrides), lines };
}

function groupOf(account = ""): BalanceGroup {
  const place = placeOfAccount(account);
  return place.statement === "balance" ? place.group : "other-assets";
}

function lineOf({ account, name, closing }: BalanceOfAccount, { others }: AppendixContext): MainLine {
  const appendices = others.flatMap(({ appendixId, number, name: appendixName, sums }) => {
    const sum = sums.find((candidate) => candidate.account === account);
    return sum === undefined ? [] : [{ appendixId, number, name: appendixName, amount: sum.amount }];
  });
  const reconciled = appendices.length === 0 ? null : sumKnown(appendices.map(({ amount }) => amount));
  return { account, name, balance: closing, reconciled, appendices };
}

function rowWithoutAppendix(account: string): CountedRow {
  return {
    account,
    label: "account-without-appendix",
    name: account,
    operator: "+",
    amount: null,
    link: null,
  };
}
