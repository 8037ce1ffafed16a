/** At the foot of the page: whether all is saved, and if not why, with the way on. */
import { IconCloudCheck, IconCloudX, IconPencil } from "@tabler/icons-react";
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { momentText, today } from "#web/lib/format/dates.ts";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixEditor, EditorState } from "./editor.ts";

/** Draws the line. */
export function SavedLine({ editor, state }: { editor: AppendixEditor; state: EditorState }): JSX.Element {
  const reason = unsavedReason(state);
  if (reason !== null)
    return (
      <span className="saved diff" role="alert">
        <IconCloudX className="i" aria-hidden="true" />
        <span>
          <b className="b">{t("appendices.saving.failed")}.</b> {reason}
        </span>
        {state.phase === "failed" && state.conflict === null && (
          <Button size="xs" variant="default" onClick={() => void editor.save()}>
            {t("common.tryAgain")}
          </Button>
        )}
      </span>
    );
  const Icon = state.phase === "saved" ? IconCloudCheck : IconPencil;
  return (
    <span className="saved" role="status">
      <Icon className="i" aria-hidden="true" />
      {savedText(state)}
    </span>
  );
}

/** Tells why something is not saved; null when all is, or soon will be. */
export function unsavedReason({ phase, error, conflict, unread }: EditorState): string | null {
  if (conflict !== null) return t("appendices.saving.kept");
  if (phase === "failed") return failureText(error);
  return unread.size > 0 ? t("appendices.saving.unread", { count: unread.size }) : null;
}

function savedText({ phase, view }: EditorState): string {
  if (phase === "busy") return t("appendices.saving.busy");
  if (phase === "waiting") return t("appendices.saving.waiting");
  const written = momentText(view.changedAt);
  const [day, time = ""] = written.split(" ");
  return t("appendices.saving.saved", { time: day === today() ? time : written });
}
