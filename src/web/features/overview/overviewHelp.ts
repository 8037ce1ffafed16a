/** What `?` and the hint line say on Översikt. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const overviewHelp: PageHelp = {
  paragraphs: [
    t("overview.help.what"),
    t("overview.help.stale"),
    t("overview.help.groups"),
    t("overview.help.fresh"),
  ],
  keys: [
    ["N", t("overview.hints.next")],
    ["J K", t("overview.hints.rows")],
    ["Enter", t("overview.hints.open")],
    ["?", t("overview.hints.all")],
  ],
};
