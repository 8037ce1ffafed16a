/** The columns of the table of result accounts. */
import { t } from "#web/lib/texts/translate.ts";
import type { TableColumn } from "../table/columns.ts";

export const resultColumns: readonly TableColumn[] = [
  {
    key: "adjustment",
    label: t("reconciliation.columns.adjustment"),
    title: t("reconciliation.columns.adjustmentFull"),
  },
  { key: "current", label: t("reconciliation.columns.current"), strong: true },
  {
    key: "previous",
    label: t("reconciliation.columns.previous"),
    short: t("reconciliation.columns.previousShort"),
  },
  { key: "change", label: t("reconciliation.columns.change") },
  { key: "changePercent", label: t("reconciliation.columns.changePercent") },
];
