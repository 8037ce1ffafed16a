/** Asks before a file is taken away. */
import type { JSX } from "react";
import type { AppendixFile } from "#wire/appendices.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";
import { useRemoveFile } from "./useFiles.ts";

export interface RemoveFileProps {
  readonly place: AppendixPlace;
  readonly file: AppendixFile;
  readonly onClose: () => void;
}

/** Draws the question; mount it only while it is asked. */
export function RemoveFile({ place, file, onClose }: RemoveFileProps): JSX.Element {
  const remove = useRemoveFile(place);
  return (
    <ConfirmDialog
      title={t("appendices.files.removeTitle")}
      confirm={t("appendices.files.confirm")}
      danger
      busy={remove.isPending}
      onConfirm={() => {
        remove.mutate(file.fileId, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t("appendices.files.removeText", { name: file.name })}</p>
      <FailureNotice error={remove.error} />
    </ConfirmDialog>
  );
}
