/** What `?` and the hint line say on Avstämning. */
import type { PageHelp, ShownKey } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

const moving: readonly ShownKey[] = [
  ["J K", t("reconciliation.hints.rows")],
  ["Enter", t("reconciliation.hints.open")],
];
const always: readonly ShownKey[] = [
  ["[ ]", t("reconciliation.hints.fold")],
  ["?", t("reconciliation.hints.all")],
  ["Esc", t("reconciliation.hints.close")],
  ["/", t("reconciliation.hints.search")],
];

export const helpByTab: Readonly<Record<"balance" | "result", PageHelp>> = {
  balance: {
    paragraphs: [
      t("reconciliation.help.what"),
      t("reconciliation.help.adjustment"),
      t("reconciliation.help.reconciled"),
      t("reconciliation.help.sign"),
      t("reconciliation.help.stale"),
      t("reconciliation.help.ledger"),
      t("reconciliation.help.proof"),
      t("reconciliation.help.unknown"),
      t("reconciliation.help.copy"),
    ],
    keys: [
      ...moving,
      ["N", t("reconciliation.hints.next")],
      ["E", t("reconciliation.hints.edit")],
      ["B", t("reconciliation.hints.appendix")],
      ["S", t("reconciliation.hints.sign")],
      ["X", t("reconciliation.hints.stale")],
      ["D", t("reconciliation.hints.difference")],
      ["V", t("reconciliation.hints.trace")],
      ...always,
      ["← →", t("reconciliation.hints.figures")],
    ],
  },
  result: {
    paragraphs: [
      t("reconciliation.help.result"),
      t("reconciliation.help.ledger"),
      t("reconciliation.help.unknown"),
      t("reconciliation.help.copy"),
    ],
    keys: [...moving, ...always],
  },
};
