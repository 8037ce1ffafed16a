/** The head of the page where an entry is written: the way back, templates, and the buttons that save. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { blankDraft, type Draft, draftOfTemplate, type EntryDays } from "../draft/draft.ts";
import { isBlank } from "../draft/draftRows.ts";
import { TemplatesButton } from "../templates/TemplatesButton.tsx";
import type { Writing } from "./useWriting.ts";

export interface EditorHeadProps {
  readonly closingId: string;
  readonly title: string;
  readonly entry: EntryLine | null;
  readonly days: EntryDays;
  readonly writing: Writing;
}

/** Draws the head. */
export function EditorHead({ closingId, title, entry, days, writing }: EditorHeadProps): JSX.Element {
  const { saving } = writing;
  return (
    <PageHeader
      title={title}
      above={
        <Link
          to="/bokslut/$closingId/bokslutsverifikationer"
          params={{ closingId }}
          search={entry === null ? {} : { post: entry.entryId }}
        >
          {t("entryEditor.back")}
        </Link>
      }
    >
      <TemplatesButton
        onUse={(template) => {
          const made = draftOfTemplate(template, days).draft;
          writing.change((draft) => addTemplate(draft, made, days));
        }}
      />
      <Button variant="default" disabled={saving.isBusy} onClick={writing.saveDraft}>
        {t("entryEditor.saveDraft")}
      </Button>
      <Button data-save-ready loading={saving.isBusy} onClick={writing.saveReady}>
        {t("entryEditor.saveReady")}
      </Button>
    </PageHeader>
  );
}

/** A template's rows come after those that are typed; its text where none is. */
function addTemplate(draft: Draft, made: Draft, days: EntryDays): Draft {
  const typed = draft.rows.filter((row) => !isBlank(row));
  const isUntouched = typed.length === 0 && draft.text === "" && draft.date === blankDraft(days).date;
  if (isUntouched) return { ...made, appendixIds: draft.appendixIds };
  return { ...draft, text: draft.text || made.text, rows: [...typed, ...made.rows] };
}
