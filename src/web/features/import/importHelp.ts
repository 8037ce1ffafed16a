/** What `?` says on Import. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const importHelp: PageHelp = {
  paragraphs: [
    t("imports.help.what"),
    t("imports.help.safe"),
    t("imports.help.again"),
    t("imports.help.checks"),
  ],
  keys: [],
};
