/** The files that have been handed out: downloaded again, or taken back. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { SiFile } from "#wire/transfers.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { EntryStatusSign } from "#web/components/entries/EntryStatusSign.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { siFileAddress, useCancelSiFile } from "./useSiFiles.ts";

export interface HandedOutProps {
  readonly closingId: string;
  readonly files: readonly SiFile[];
}

/** Draws the list. */
export function HandedOut({ closingId, files }: HandedOutProps): JSX.Element {
  const [cancelled, setCancelled] = useState<SiFile | null>(null);
  return (
    <section aria-label={t("siFiles.handedOut.title")}>
      <h3>{t("siFiles.handedOut.title")}</h3>
      {files.length === 0 && <p className="ink2">{t("siFiles.handedOut.none")}</p>}
      <ul className="handed-out">
        {files.map((file) => (
          <li key={file.siFileId}>
            <FileLine
              closingId={closingId}
              file={file}
              onCancel={() => {
                setCancelled(file);
              }}
            />
          </li>
        ))}
      </ul>
      {cancelled !== null && (
        <CancelQuestion
          closingId={closingId}
          file={cancelled}
          onClose={() => {
            setCancelled(null);
          }}
        />
      )}
    </section>
  );
}

interface FileLineProps extends Pick<HandedOutProps, "closingId"> {
  readonly file: SiFile;
  readonly onCancel: () => void;
}

function FileLine({ closingId, file, onCancel }: FileLineProps): JSX.Element {
  const { siFileId, name, madeAt, madeBy, entries, canCancel } = file;
  const mayEdit = useMayEdit();
  return (
    <>
      <div className="grow">
        <b className="b">{name}</b>{" "}
        <span className="sm ink2">{t("siFiles.handedOut.by", { at: momentText(madeAt), name: madeBy })}</span>
        <ul className="chips sm" aria-label={t("siFiles.handedOut.entries")}>
          {entries.map(({ entryId, number, status }) => (
            <li key={entryId}>
              <b className="b">{number}</b> <EntryStatusSign entry={{ status, receipt: null }} />
            </li>
          ))}
        </ul>
      </div>
      <a
        className="download"
        href={siFileAddress(closingId, siFileId)}
        download
        aria-label={t("siFiles.againOf", { name })}
      >
        <IconDownload className="i" aria-hidden="true" /> {t("siFiles.again")}
      </a>
      {canCancel && mayEdit && (
        <Button
          size="xs"
          variant="default"
          aria-label={t("siFiles.cancel.buttonOf", { name })}
          onClick={onCancel}
        >
          {t("siFiles.cancel.button")}
        </Button>
      )}
    </>
  );
}

interface CancelQuestionProps extends Pick<HandedOutProps, "closingId"> {
  readonly file: SiFile;
  readonly onClose: () => void;
}

function CancelQuestion({ closingId, file, onClose }: CancelQuestionProps): JSX.Element {
  const cancel = useCancelSiFile(closingId);
  const numbers = file.entries.filter(({ status }) => status === "handed-out").map(({ number }) => number);
  return (
    <ConfirmDialog
      title={t("siFiles.cancel.title")}
      confirm={t("siFiles.cancel.button")}
      busy={cancel.isPending}
      onConfirm={() => {
        cancel.mutate(file.siFileId, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t("siFiles.cancel.text", { numbers: numbers.join(", ") })}</p>
        <p>{t("siFiles.cancel.warning")}</p>
        <FailureNotice error={cancel.error} />
      </div>
    </ConfirmDialog>
  );
}
