/** What `?` and the hint line say on Deklaration. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const formsHelp: PageHelp = {
  paragraphs: [
    t("forms.help.what"),
    t("forms.help.sign"),
    t("forms.help.trace"),
    t("forms.help.accounts"),
    t("forms.help.sru"),
  ],
  keys: [
    ["J K", t("forms.hints.rows")],
    ["V", t("forms.hints.trace")],
    ["S", t("forms.hints.sign")],
    ["X", t("forms.hints.stale")],
    ["1 2 3", t("forms.hints.form")],
    ["Esc", t("forms.hints.close")],
    ["?", t("forms.hints.all")],
  ],
};
