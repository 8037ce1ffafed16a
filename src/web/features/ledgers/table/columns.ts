/** The columns of a ledger. */
import type { LedgerSide } from "#wire/ledgers.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { SortColumn } from "../view/ledgerChoice.ts";

export interface LedgerColumn {
  readonly label: string;
  readonly className: string;
  /** What it sorts by; undefined for a column that does not sort. */
  readonly sort?: SortColumn;
}

/** Lists the columns in order. */
export function ledgerColumns(side: LedgerSide): readonly LedgerColumn[] {
  return [
    { label: t(`ledgers.table.party.${side}`), className: "stick party", sort: "party" },
    { label: t("ledgers.table.number"), className: "", sort: "number" },
    { label: t("ledgers.table.invoiceDate"), className: "", sort: "invoice-date" },
    { label: t("ledgers.table.dueDate"), className: "", sort: "due-date" },
    { label: t("ledgers.table.overdue"), className: "r", sort: "overdue" },
    { label: t("ledgers.table.currency"), className: "" },
    { label: t("ledgers.table.total"), className: "r figure", sort: "total" },
    { label: t("ledgers.table.settled"), className: "r figure", sort: "settled" },
    { label: t("ledgers.table.open"), className: "r figure strong", sort: "open" },
    { label: t("ledgers.table.later"), className: "" },
    { label: t("ledgers.table.voucher"), className: "" },
    { label: t("ledgers.table.note"), className: "" },
  ];
}

export const columnCount = 12;
/** Before the first column of amounts. */
export const columnsBeforeAmounts = 6;
/** After the last column of sums. */
export const columnsAfterSums = 3;
