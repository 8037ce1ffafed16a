/** The columns of pasted rows of each kind, as their preview shows them. */
import type { Pasted } from "#wire/appendices.ts";

export type PreviewColumn =
  "date" | "text" | "reference" | "account" | "amount" | "whole" | "from" | "to" | "balance";
/** An amount, or a text. */
export type PreviewCell = string | { readonly ore: string | null };

export interface Preview {
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly (readonly PreviewCell[])[];
}

/** Lays out what was read. */
export function previewOf({ typed }: Pasted): Preview {
  switch (typed.kind) {
    case "specification":
      return {
        columns: ["text", "reference", "account", "date", "amount"],
        rows: typed.content.rows.map((row) => [
          row.text,
          row.reference,
          row.account ?? "",
          row.date ?? "",
          { ore: row.amountOre },
        ]),
      };
    case "bank":
      return {
        columns: ["date", "text", "reference", "account", "amount"],
        rows: typed.content.rows.map((row) => [
          row.date ?? "",
          row.text,
          row.reference,
          row.account ?? "",
          { ore: row.amountOre },
        ]),
      };
    case "accrual":
      return {
        columns: ["text", "account", "whole", "from", "to"],
        rows: typed.content.rows.map((row) => [
          row.text,
          row.account ?? "",
          { ore: row.amountOre },
          row.from ?? "",
          row.to ?? "",
        ]),
      };
    case "tax-account":
      return {
        columns: ["date", "text", "amount", "balance"],
        rows: typed.content.transactions.map((row) => [
          row.date,
          row.text,
          { ore: row.amountOre },
          { ore: row.balanceOre },
        ]),
      };
  }
}
