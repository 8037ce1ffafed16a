/** The rows of an appendix as tables of a paper, kind by kind. */
import type { AppendixPage } from "#app/appendices/readAppendix.ts";
import type { AppendixFigures } from "#domain/appendices/figure.ts";
import type { AccrualContent } from "#domain/appendices/kinds/accrual/content.ts";
import type { BankContent } from "#domain/appendices/kinds/bank/content.ts";
import type { ExcessAppendixFigures } from "#domain/appendices/kinds/excessDepreciation/excessDepreciation.ts";
import type { TaxLiabilityFigures } from "#domain/appendices/kinds/taxLiability/taxLiability.ts";
import type { TaxReservesFigures } from "#domain/appendices/kinds/taxReserves/taxReserves.ts";
import type { MainFigures } from "#domain/appendices/kinds/main/main.ts";
import type { SpecificationContent } from "#domain/appendices/kinds/specification/content.ts";
import type { TaxAccountContent } from "#domain/appendices/kinds/taxAccount/content.ts";
import type { TaxAccountFigures } from "#domain/appendices/kinds/taxAccount/taxAccount.ts";
import type { PickedVoucher } from "#domain/appendices/kindRules.ts";
import { excessTables, liabilityTables, reserveTable } from "./taxTables.ts";
import { amountText, left, right, wide } from "./columns.ts";
import type { PaperTable } from "./paper.ts";
import { standsNames, termName } from "./paperTexts.ts";

/** Lays them out; an empty table is left out. */
export function rowTables({ stored: { appendix }, figures }: AppendixPage): readonly PaperTable[] {
  return tablesOf(appendix, figures).filter(({ rows }) => rows.length > 0);
}

function tablesOf(
  appendix: AppendixPage["stored"]["appendix"],
  figures: AppendixPage["figures"],
): readonly PaperTable[] {
  switch (appendix.kind) {
    case "specification":
      return [specificationTable(appendix.content, appendix.accounts)];
    case "bank":
      return bankTables(appendix.content, appendix.accounts);
    case "accrual":
      return [accrualTable(appendix.content, figures)];
    case "tax-account":
      return taxAccountTables(appendix.content, figures as TaxAccountFigures);
    case "customer-ledger":
    case "supplier-ledger":
      return figures.sums.map(ledgerTable);
    case "tax-reserves":
      return [reserveTable(figures as TaxReservesFigures)];
    case "excess-depreciation":
      return excessTables(figures as ExcessAppendixFigures);
    case "tax-liability":
      return liabilityTables(figures as TaxLiabilityFigures);
    case "main":
      return [mainTable(figures as MainFigures)];
  }
}

function specificationTable({ rows }: SpecificationContent, accounts: readonly string[]): PaperTable {
  return {
    title: "Rader",
    columns: [
      wide("Text"),
      left("Referens"),
      left("Konto"),
      left("Datum"),
      left("Verifikation"),
      right("Belopp"),
    ],
    rows: rows.map(({ text, reference, account, date, voucher, amount }) => [
      text,
      reference,
      account ?? onlyOf(accounts),
      date ?? "",
      voucherText(voucher),
      amountText(amount),
    ]),
    sum: null,
  };
}

function bankTables({ statements, rows }: BankContent, accounts: readonly string[]): readonly PaperTable[] {
  return [
    {
      title: "Saldo enligt banken",
      columns: [left("Konto"), wide("Datum"), right("Saldo")],
      rows: statements
        .filter(({ account }) => accounts.includes(account))
        .map(({ account, date, balance }) => [account, date ?? "Balansdagen", amountText(balance)]),
      sum: null,
    },
    {
      title: "Bara bokfört, eller bara på kontoutdraget",
      columns: [left("Står"), left("Konto"), left("Datum"), wide("Text"), left("Referens"), right("Belopp")],
      rows: rows.map(({ stands, account, date, text, reference, amount }) => [
        standsNames[stands],
        account ?? onlyOf(accounts),
        date ?? "",
        text,
        reference,
        amountText(amount),
      ]),
      sum: null,
    },
  ];
}

function accrualTable({ rows }: AccrualContent, { rows: figures }: AppendixFigures): PaperTable {
  const carriedByRow = new Map(figures.map(({ key, value }) => [key, value]));
  return {
    title: "Periodiseringar",
    columns: [
      wide("Text"),
      left("Konto"),
      left("Från"),
      left("Till"),
      right("Belopp"),
      right("På balansdagen"),
    ],
    rows: rows.map(({ id, text, account, from, to, amount }) => [
      text,
      account ?? "",
      from ?? "",
      to ?? "",
      amountText(amount),
      amountText(carriedByRow.get(`row:${id}`) ?? null),
    ]),
    sum: null,
  };
}

function taxAccountTables(content: TaxAccountContent, figures: TaxAccountFigures): readonly PaperTable[] {
  const columns = [left("Datum"), wide("Text"), right("Belopp")];
  const parts = (
    title: string,
    rows: readonly { date: string; text: string; amount: bigint }[],
  ): PaperTable => ({
    title,
    columns,
    rows: rows.map(({ date, text, amount }) => [date, text, amountText(amount)]),
    sum: null,
  });
  return [
    {
      title: "Skatteverkets saldo",
      columns: [wide("Vad"), right("Belopp")],
      rows: [
        ["På balansdagen", amountText(figures.statement)],
        ["Oförklarat", amountText(figures.unexplained)],
      ],
      sum: null,
    },
    parts("Bara i Skatteverkets lista", figures.onlyOnStatement),
    parts("Bara bokfört", figures.onlyBooked),
    parts("Skatteverkets lista", content.transactions),
  ];
}

function ledgerTable({ account, figure }: AppendixFigures["sums"][number]): PaperTable {
  return {
    title: `Reskontra och huvudbok, konto ${account}`,
    columns: [left("Vad"), wide("Avser"), right("Belopp")],
    rows: figure.trace.terms.map(({ label, name, amount }) => [
      termName(label),
      name ?? "",
      amountText(amount),
    ]),
    sum: ["Summa", "", amountText(figure.value)],
  };
}

function mainTable({ lines }: MainFigures): PaperTable {
  return {
    title: "Gruppens konton",
    columns: [left("Konto"), wide("Benämning"), wide("Bilagor"), right("Saldo"), right("Avstämt")],
    rows: lines.map(({ account, name, balance, reconciled, appendices }) => [
      account,
      name,
      appendices.map((each) => `${String(each.number)} ${each.name}`).join(", "),
      amountText(balance),
      amountText(reconciled),
    ]),
    sum: null,
  };
}

function onlyOf(accounts: readonly string[]): string {
  return accounts.length === 1 ? (accounts[0] ?? "") : "";
}

function voucherText(voucher: PickedVoucher | null): string {
  return voucher === null ? "" : `${voucher.series} ${voucher.number}`;
}
