/** What `?` and the hint line say on Avstämning. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const reconciliationHelp: PageHelp = {
  paragraphs: [
    t("reconciliation.help.what"),
    t("reconciliation.help.ledger"),
    t("reconciliation.help.proof"),
    t("reconciliation.help.unknown"),
    t("reconciliation.help.result"),
    t("reconciliation.help.copy"),
  ],
  keys: [
    ["J K", t("reconciliation.hints.rows")],
    ["Enter", t("reconciliation.hints.open")],
    ["Esc", t("reconciliation.hints.close")],
    ["[ ]", t("reconciliation.hints.fold")],
    ["/", t("reconciliation.hints.search")],
    ["?", t("reconciliation.hints.all")],
  ],
};
