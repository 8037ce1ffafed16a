/** What `?` and the hint line say on the journal and where an entry is written. */
import type { PageHelp } from "#web/components/page/pageHelp.ts";
import { t } from "#web/lib/texts/translate.ts";

export const journalHelp: PageHelp = {
  paragraphs: [t("entries.help.what"), t("entries.help.states"), t("entries.help.reversal")],
  keys: [
    ["J K", t("entries.hints.rows")],
    ["Enter", t("entries.hints.open")],
    ["N", t("entries.hints.create")],
    ["E", t("entries.hints.edit")],
    ["V", t("entries.hints.origin")],
    ["Esc", t("entries.hints.close")],
    ["?", t("entries.hints.all")],
  ],
};

export const editorHelp: PageHelp = {
  paragraphs: [t("entryEditor.help.account"), t("entryEditor.help.amounts"), t("entryEditor.help.saving")],
  keys: [
    ["Enter", t("entryEditor.hints.next")],
    ["=", t("entryEditor.hints.remainder")],
    ["Ctrl D", t("entryEditor.hints.above")],
    ["↑ ↓", t("entryEditor.hints.rows")],
    ["Alt Delete", t("entryEditor.hints.remove")],
    ["Ctrl Enter", t("entryEditor.hints.ready")],
    ["Ctrl S", t("entryEditor.hints.draft")],
  ],
};
