/** Another has saved while this was typed: theirs can be looked at, and one's own put back over it. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixEditor, EditorState } from "./editor.ts";

/** Draws the choice, or nothing. */
export function ConflictNotice(props: {
  readonly editor: AppendixEditor;
  readonly conflict: EditorState["conflict"];
}): JSX.Element | null {
  const { editor, conflict } = props;
  if (conflict === null) return null;
  const { changedBy, changedAt } = conflict.theirs;
  const at = momentText(changedAt);
  return (
    <Notice
      tone="warn"
      title={
        changedBy === null
          ? t("appendices.saving.conflictByProgram", { at })
          : t("appendices.saving.conflict", { name: changedBy.name, at })
      }
    >
      {t("appendices.saving.kept")} {t("appendices.saving.putBackHelp")}
      <div className="buttons">
        <Button
          size="xs"
          onClick={() => {
            editor.putBack();
          }}
        >
          {t("appendices.saving.putBack")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.showTheirs(!conflict.isShown);
          }}
        >
          {t(conflict.isShown ? "appendices.saving.showMine" : "appendices.saving.showTheirs")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.dropMine();
          }}
        >
          {t("appendices.saving.dropMine")}
        </Button>
      </div>
    </Notice>
  );
}
