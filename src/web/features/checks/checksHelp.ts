/** What `?` and the hint line say on Kontroller. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const checksHelp: PageHelp = {
  paragraphs: [t("checks.help.what"), t("checks.help.done"), t("checks.help.notRun")],
  keys: [
    ["J K", t("checks.hints.rows")],
    ["Enter", t("checks.hints.open")],
    ["S", t("checks.hints.sign")],
    ["Esc", t("checks.hints.close")],
    ["?", t("checks.hints.all")],
  ],
};
