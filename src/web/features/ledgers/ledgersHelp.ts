/** What `?` and the hint line say on Reskontra. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const ledgersHelp: PageHelp = {
  paragraphs: [
    t("ledgers.help.what"),
    t("ledgers.help.later"),
    t("ledgers.help.unknown"),
    t("ledgers.help.ageing"),
    t("ledgers.help.bridge"),
    t("ledgers.help.date"),
    t("ledgers.help.print"),
  ],
  keys: [
    ["J K", t("ledgers.hints.rows")],
    ["Enter", t("ledgers.hints.open")],
    ["Esc", t("ledgers.hints.close")],
    ["V", t("ledgers.hints.trace")],
    ["/", t("ledgers.hints.search")],
    ["?", t("ledgers.hints.all")],
  ],
};
