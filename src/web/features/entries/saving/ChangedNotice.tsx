/** Another has saved the entry while it was written: one's own can be saved over it, or theirs be taken. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { Saving } from "./useSaving.ts";

export interface ChangedNoticeProps {
  readonly entry: EntryLine | null;
  readonly saving: Saving;
  readonly onTheirs: () => void;
}

/** Draws the choice, or nothing. */
export function ChangedNotice({ entry, saving, onTheirs }: ChangedNoticeProps): JSX.Element | null {
  if (entry === null || !saving.isChanged) return null;
  return (
    <Notice tone="warn" title={t("entryEditor.changed.title", { number: entry.number })}>
      {failureText(saving.error)} {t("entryEditor.changed.text")}
      <div className="buttons">
        <Button size="xs" loading={saving.isBusy} onClick={saving.saveAnyway}>
          {t("entryEditor.changed.mine")}
        </Button>
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t("entryEditor.changed.theirs")}
        </Button>
      </div>
    </Notice>
  );
}
