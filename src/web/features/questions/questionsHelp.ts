/** What `?` and the hint line say on Frågor till kunden. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const questionsHelp: PageHelp = {
  paragraphs: [t("questions.help.what"), t("questions.help.answer")],
  keys: [
    ["J K", t("questions.hints.rows")],
    ["Enter", t("questions.hints.open")],
    ["N", t("questions.hints.create")],
    ["Esc", t("questions.hints.close")],
    ["?", t("questions.hints.all")],
  ],
};
