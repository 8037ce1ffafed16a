/** The appendices of tax as tables of a paper; amounts are credit positive, as the balance sheet shows them. */
import type { ExcessAppendixFigures } from "#domain/appendices/kinds/excessDepreciation/excessDepreciation.ts";
import type { TaxLiabilityFigures } from "#domain/appendices/kinds/taxLiability/taxLiability.ts";
import type { TaxReservesFigures } from "#domain/appendices/kinds/taxReserves/taxReserves.ts";
import type { TaxRow } from "#domain/appendices/tax/taxSums.ts";
import { amountText, left, right, wide } from "./columns.ts";
import type { PaperTable } from "./paper.ts";

/** Each reserve with its year, what happened to it, and until when it may stand. */
export function reserveTable({ reserveRows }: TaxReservesFigures): PaperTable {
  return {
    title: "Periodiseringsfonder",
    columns: [
      left("Konto"),
      wide("Benämning"),
      left("Inkomstår"),
      right("IB"),
      right("Återfört"),
      right("Avsatt"),
      right("UB"),
      left("Återförs senast"),
    ],
    rows: reserveRows.map(({ account, name, year, opening, reversed, allocated, closing, lastYear }) => [
      account,
      name,
      year?.toString() ?? "",
      amountText(opening),
      amountText(reversed),
      amountText(allocated),
      amountText(closing),
      lastYear?.toString() ?? "",
    ]),
    sum: null,
  };
}

const ruleNames = {
  none: "Ingen",
  main: "Huvudregeln",
  supplementary: "Kompletteringsregeln",
  lowest: "Den regel som ger lägst värde",
} as const;

/** The accounts, and what each rule allows at the lowest. */
export function excessTables({ taxRows, excess, rule }: ExcessAppendixFigures): readonly PaperTable[] {
  const facts: readonly (readonly [string, string])[] =
    excess === null
      ? []
      : [
          ["Regel", ruleNames[rule]],
          ["Skattemässigt värde vid årets ingång", amountText(excess.opening)],
          ["Bokfört värde", amountText(excess.bookValue)],
          ["Lägsta värde enligt huvudregeln", amountText(excess.main)],
          ["Lägsta värde enligt kompletteringsregeln", amountText(excess.supplementary)],
          ["Årets förändring", amountText(excess.change)],
        ];
  return [accountTable(taxRows), factTable("Beräkning", facts)];
}

/** The accounts, and what is left to pay. */
export function liabilityTables({ taxRows, toPay }: TaxLiabilityFigures): readonly PaperTable[] {
  const facts: readonly (readonly [string, string])[] =
    toPay === null
      ? []
      : [
          ["Beräknad skatt", amountText(toPay.computed)],
          ["Betald preliminär skatt (2518)", amountText(toPay.preliminary)],
          ["Skattekontot (1630)", amountText(toPay.taxAccount)],
          ["Kvar att betala", amountText(toPay.left)],
          ["Därav in på skattekontot", toPay.payBy === null ? "" : amountText(toPay.payByAmount)],
          ["Senast", toPay.payBy ?? ""],
        ];
  return [accountTable(taxRows), factTable("Skatt att betala", facts)];
}

function accountTable(rows: readonly TaxRow[]): PaperTable {
  return {
    title: "Konton",
    columns: [
      left("Konto"),
      wide("Benämning"),
      right("IB"),
      right("Bokfört av andra"),
      right("Beräknat"),
      right("UB"),
    ],
    rows: rows.map(({ account, name, opening, booked, computed, closing }) => [
      account,
      name,
      ...[opening, booked, computed, closing].map(amountText),
    ]),
    sum: null,
  };
}

function factTable(title: string, rows: readonly (readonly [string, string])[]): PaperTable {
  return { title, columns: [wide("Vad"), right("Belopp")], rows, sum: null };
}
