/** Ladda ned SI-fil: which entries go into a new file, and the files that have been handed out. */
import type { JSX } from "react";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { HandedOut } from "./HandedOut.tsx";
import { MakeSiFile } from "./MakeSiFile.tsx";
import { useSiFiles } from "./useSiFiles.ts";

export interface SiFilesDialogProps {
  readonly closingId: string;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function SiFilesDialog({ closingId, onClose }: SiFilesDialogProps): JSX.Element {
  const entries = useEntryList(closingId);
  const files = useSiFiles(closingId);
  const mayEdit = useMayEdit();
  const error = entries.error ?? files.error;
  return (
    <Dialog title={t("siFiles.title")} onClose={onClose} wide>
      <div className="stack si-files">
        <p>{t("siFiles.what")}</p>
        <FailureNotice error={error} />
        {(entries.data === undefined || files.data === undefined) && error === null && (
          <SkeletonLines lines={5} />
        )}
        {entries.data !== undefined && mayEdit && (
          <MakeSiFile
            closingId={closingId}
            entries={entries.data.entries.filter(({ status }) => status === "ready")}
          />
        )}
        {files.data !== undefined && <HandedOut closingId={closingId} files={files.data} />}
      </div>
    </Dialog>
  );
}
