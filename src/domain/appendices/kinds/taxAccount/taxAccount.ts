/**
 * The tax account appendix: from Skatteverket's balance, without what is not booked yet and with what is booked but not
 * there yet, to what the account should hold; the rest to its balance is unexplained.
 */
import { type Ore, ore } from "../../../money/ore.ts";
import type { AppendixFigures, AppendixFinding } from "../../figure.ts";
import type { AppendixContext, BookedRow, KindRules } from "../../kindRules.ts";
import { completeFigures } from "../../rows/makeFigure.ts";
import { type CountedRow, sumByAccount } from "../../rows/sumByAccount.ts";
import type { TaxAccountContent, TaxAccountTransaction } from "./content.ts";
import { type MatchedTransaction, matchTransactions } from "./matchTransactions.ts";
import { checkStatement, firstDayOf, statementOn } from "./statementOnDay.ts";

export interface TaxAccountFigures extends AppendixFigures {
  /** Skatteverket's balance on the balance date. */
  readonly statement: Ore | null;
  /** Booked within the window, and both up to the balance date. */
  readonly matched: readonly MatchedTransaction[];
  readonly onlyOnStatement: readonly TaxAccountTransaction[];
  readonly onlyBooked: readonly BookedRow[];
  /** The account's balance less what the sum supports. */
  readonly unexplained: Ore | null;
}

/** Next year has its own list: its appendix begins empty. */
export const taxAccount: KindRules<TaxAccountContent, TaxAccountFigures> = {
  emptyContent: () => ({
    from: null,
    through: null,
    openingBalance: null,
    closingBalance: null,
    transactions: [],
  }),
  defaultRollRule: "rows",
  needs: { bookedRows: true, ledger: null, others: false },
  amountFields: ["amount", "balance", "openingBalance", "closingBalance"],
  figures,
  rollForward: ({ rule }) => (rule === "none" ? null : taxAccount.emptyContent([])),
};

function figures(content: TaxAccountContent, context: AppendixContext): TaxAccountFigures {
  const [account = ""] = context.accounts;
  const statement = statementOn(context.asOf, content);
  const parts = bridgeParts(content, account, context);
  const sums = sumByAccount(termRows(statement, parts, account), "tax-account-bridge", context);
  const findings = [...checkAccounts(context), ...checkStatement(content, context)];
  const answer = completeFigures({ sums, findings }, context.overrides);
  const balance = context.balances.find((candidate) => candidate.account === account)?.closing ?? null;
  const supported = answer.sums[0]?.figure.value ?? null;
  const unexplained = balance === null || supported === null ? null : ore(balance - supported);
  return { ...answer, statement, ...parts, unexplained };
}

type BridgeParts = Pick<TaxAccountFigures, "matched" | "onlyOnStatement" | "onlyBooked">;

/**
 * Transactions from before the year and from after the balance date take part in the pairing, so that none of the year
 * is paired with what belongs to them; but those before the year are no item, and a row whose transaction came after the
 * balance date is on its way.
 */
function bridgeParts(content: TaxAccountContent, account: string, context: AppendixContext): BridgeParts {
  const { asOf, fiscalYear, bookedRows } = context;
  const rows = bookedRows.filter((row) => row.account === account && row.date <= asOf);
  const { matched, looseTransactions, looseRows } = matchTransactions(content.transactions, rows);
  const firstDay = firstDayOf(content);
  const isSettled = ({ transaction }: MatchedTransaction): boolean => transaction.date <= asOf;
  const onTheirWay = matched.filter((pair) => !isSettled(pair)).map(({ row }) => row);
  return {
    matched: matched.filter(isSettled),
    onlyOnStatement: looseTransactions.filter(({ date }) => fiscalYear.start <= date && date <= asOf),
    // What was booked before the list begins is in its opening balance, or a difference: no transaction can tell.
    onlyBooked: [...looseRows.filter(({ date }) => firstDay !== null && date >= firstDay), ...onTheirWay],
  };
}

function termRows(
  statement: Ore | null,
  { onlyOnStatement, onlyBooked }: BridgeParts,
  account: string,
): readonly CountedRow[] {
  return [
    { account, label: "statement", name: "", operator: "+", amount: statement, link: null },
    ...onlyOnStatement.map(({ text, amount }): CountedRow => {
      return { account, label: "only-on-statement", name: text, operator: "-", amount, link: null };
    }),
    ...onlyBooked.map(({ text, amount, voucherIndex, entryId }): CountedRow => {
      const link = linkOf(voucherIndex, entryId);
      return { account, label: "only-booked", name: text, operator: "+", amount, link };
    }),
  ];
}

function linkOf(voucherIndex: number | null, entryId: string | undefined): CountedRow["link"] {
  if (voucherIndex !== null) return { kind: "voucher", voucherIndex };
  return entryId === undefined ? null : { kind: "entry", entryId };
}

/** Skatteverket has one account for a company, so one account in the books answers to it. */
function checkAccounts({ accounts }: AppendixContext): readonly AppendixFinding[] {
  return accounts.length === 1 ? [] : [{ kind: "account-not-one", severity: "error", rowId: null, accounts }];
}
