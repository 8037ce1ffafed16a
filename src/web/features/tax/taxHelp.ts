/** What `?` and the hint line say on Dispositioner & skatt. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const taxHelp: PageHelp = {
  paragraphs: [
    t("tax.help.order"),
    t("tax.help.options"),
    t("tax.help.typing"),
    t("tax.help.proposed"),
    t("tax.help.rules"),
  ],
  keys: [
    ["J K", t("tax.hints.steps")],
    ["Enter", t("tax.hints.next")],
    ["S", t("tax.hints.done")],
    ["1 2 3 4", t("tax.hints.options")],
    ["V", t("tax.hints.trace")],
    ["?", t("tax.hints.all")],
  ],
};
