/** What `?` and the hint line say on Företag. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const clientsHelp: PageHelp = {
  paragraphs: [t("clients.help.list"), t("clients.help.new"), t("clients.help.search")],
  keys: [
    ["J K", t("clients.help.keys.rows")],
    ["Enter", t("clients.help.keys.open")],
    ["/", t("clients.help.keys.search")],
    ["F", t("clients.help.keys.filter")],
    ["N", t("clients.help.keys.new")],
    ["?", t("clients.help.keys.help")],
  ],
};
