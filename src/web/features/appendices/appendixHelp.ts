/** What `?` and the hint line say on the list of appendices and on one of them. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const listHelp: PageHelp = {
  paragraphs: [t("appendices.help.list"), t("appendices.help.made"), t("appendices.help.what")],
  keys: [
    ["J K", t("appendices.hints.rows")],
    ["Enter", t("appendices.hints.open")],
    ["N", t("appendices.hints.create")],
    ["/", t("appendices.hints.search")],
    ["?", t("appendices.hints.all")],
  ],
};

export const appendixHelp: PageHelp = {
  paragraphs: [
    t("appendices.help.what"),
    t("appendices.help.colours"),
    t("appendices.help.typing"),
    t("appendices.help.saving"),
    t("appendices.help.again"),
  ],
  keys: [
    ["Tab", t("appendices.hints.next")],
    ["Enter", t("appendices.hints.down")],
    ["Ctrl V", t("appendices.hints.pasteRows")],
    ["Ctrl D", t("appendices.hints.copyDown")],
    ["Alt V", t("appendices.hints.trace")],
    ["Alt Backsteg", t("appendices.hints.reset")],
    ["S", t("appendices.hints.sign")],
    ["?", t("appendices.hints.all")],
  ],
};
