/** What a kind of appendix computes beside its sums, in the form of the contract. */
import type { z } from "zod";
import type { AppendixPage } from "#app/appendices/readAppendix.ts";
import type { BookedRow } from "#domain/appendices/kindRules.ts";
import type { MainFigures } from "#domain/appendices/kinds/main/main.ts";
import { matchWindowDays } from "#domain/appendices/kinds/taxAccount/matchTransactions.ts";
import type { TaxAccountFigures } from "#domain/appendices/kinds/taxAccount/taxAccount.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { appendixAnswer } from "#wire/appendices.ts";
import { wireTaxAnswer } from "./taxAnswerWire.ts";
import { type Problem, wireProblem } from "../foundation/refusal.ts";

type WireAnswer = z.infer<typeof appendixAnswer>;
type Answer<K extends WireAnswer["kind"]> = Extract<WireAnswer, { kind: K }>;
const taxAccount = "tax-account";

/** The answer of its kind. */
export function wireAnswer(page: AppendixPage): WireAnswer {
  const { figures, support } = page;
  if ("statement" in figures) return wireTaxAccount(figures);
  if ("lines" in figures) return wireMain(figures, page);
  if ("taxRows" in figures) return wireTaxAnswer(figures);
  return support === null ? { kind: "none" } : wireLedger(page, support);
}

function wireTaxAccount(figures: TaxAccountFigures): Answer<typeof taxAccount> {
  return {
    kind: taxAccount,
    statementOre: text(figures.statement),
    onlyOnStatement: figures.onlyOnStatement.map(({ id, date, text: words, amount }) => {
      return { id, date, text: words, amountOre: amount.toString() };
    }),
    onlyBooked: figures.onlyBooked.map(wireRow),
    matched: figures.matched.map(({ transaction, row }) => ({ id: transaction.id, row: wireRow(row) })),
    unexplainedOre: text(figures.unexplained),
    windowDays: matchWindowDays,
  };
}

function wireRow({
  series,
  number,
  voucherIndex,
  entryId,
  date,
  text: words,
  amount,
}: BookedRow): Answer<typeof taxAccount>["onlyBooked"][number] {
  return {
    voucher: entryId === undefined ? voucherName(series, number) : `${series}${number}`,
    voucherIndex,
    entryId: entryId ?? null,
    date,
    text: words,
    amountOre: amount.toString(),
  };
}

function wireMain({ lines }: MainFigures, { standing }: AppendixPage): Answer<"main"> {
  return {
    kind: "main",
    accounts: lines.map(({ account, name, balance, reconciled, appendices }) => {
      const stands = standing.accounts.get(account);
      return {
        account,
        name,
        balanceOre: text(balance),
        reconciledOre: text(reconciled),
        differenceOre: text(stands?.difference ?? null),
        status: stands?.status ?? "not-started",
        appendices: appendices.map(({ amount, ...appendix }) => ({ ...appendix, amountOre: text(amount) })),
      };
    }),
  };
}

function wireLedger(
  { figures }: AppendixPage,
  { side, source, problem, items, accounts }: NonNullable<AppendixPage["support"]>,
): Answer<"ledger"> {
  const isCash = problem?.kind === "ledger-cash-method";
  return {
    kind: "ledger",
    side,
    source,
    notFetched: problem === null || isCash ? null : wireProblem(problem satisfies Problem),
    cashMethod: source === null ? null : isCash,
    accounts: figures.sums.map(({ account }) => {
      const part = accounts.find((held) => held.account === account);
      return {
        account,
        ledgerOre: text(part?.ledger ?? null),
        explainedOre: text(part?.explained ?? null) ?? "0",
        differenceOre: text(part?.difference ?? null),
      };
    }),
    openItems: items,
  };
}

function text(amount: bigint | null): string | null {
  return amount === null ? null : amount.toString();
}
