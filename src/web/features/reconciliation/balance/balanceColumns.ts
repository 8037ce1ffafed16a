/** The columns of the balance table, after number and name. */
import { t } from "#web/lib/texts/translate.ts";
import type { TableColumn } from "../table/columns.ts";

export const balanceColumns: readonly TableColumn[] = [
  {
    key: "opening",
    label: t("reconciliation.columns.opening"),
    title: t("reconciliation.columns.openingFull"),
  },
  { key: "movement", label: t("reconciliation.columns.movement") },
  {
    key: "adjustment",
    label: t("reconciliation.columns.adjustment"),
    title: t("reconciliation.columns.adjustmentFull"),
  },
  {
    key: "closing",
    label: t("reconciliation.columns.closing"),
    title: t("reconciliation.columns.closingFull"),
    strong: true,
  },
  { key: "reconciled", label: t("reconciliation.columns.reconciled") },
  { key: "difference", label: t("reconciliation.columns.difference") },
  {
    key: "appendices",
    label: t("reconciliation.columns.appendices"),
    short: t("reconciliation.columns.appendicesShort"),
    look: "mark",
  },
  {
    key: "checks",
    label: t("reconciliation.columns.checks"),
    short: t("reconciliation.columns.checksShort"),
    look: "mark",
  },
  {
    key: "previous",
    label: t("reconciliation.columns.previous"),
    short: t("reconciliation.columns.previousShort"),
  },
  { key: "status", label: t("reconciliation.columns.status"), look: "word" },
  { key: "signedBy", label: t("reconciliation.columns.signedBy"), look: "word" },
];
