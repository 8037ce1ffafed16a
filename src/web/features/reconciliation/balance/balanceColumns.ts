/** The columns of figures in the balance table. */
import { t } from "#web/lib/texts/translate.ts";
import type { FigureColumn } from "../table/columns.ts";

export const balanceColumns: readonly FigureColumn[] = [
  {
    key: "opening",
    label: t("reconciliation.columns.opening"),
    title: t("reconciliation.columns.openingFull"),
  },
  { key: "movement", label: t("reconciliation.columns.movement") },
  {
    key: "closing",
    label: t("reconciliation.columns.closing"),
    title: t("reconciliation.columns.closingFull"),
    strong: true,
  },
  {
    key: "previous",
    label: t("reconciliation.columns.previous"),
    short: t("reconciliation.columns.previousShort"),
  },
];
