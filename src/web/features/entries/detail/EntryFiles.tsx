/** What goes with an entry: its appendices, and files dropped or chosen. */
import { Button } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useAttachToEntry, useDetachFromEntry, entryFileAddress } from "#web/lib/entries/entryFiles.ts";
import { bytesText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { EntryPlace } from "./entryPlace.ts";

type EntryFile = EntryLine["files"][number];
type Props = EntryPlace & { readonly mayEdit: boolean };

const accept = ".pdf,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.heic,.xlsx,.xls,.ods,.docx,.txt,.csv";

/** Draws the list, and the place where one more is dropped. */
export function EntryFiles({ closingId, entry, mayEdit }: Props): JSX.Element {
  const { entryId, files, appendices } = entry;
  const attach = useAttachToEntry(closingId, entryId);
  return (
    <section className="entry-files" aria-label={t("entries.files.title")}>
      <ul className="names">
        {appendices.map(({ appendixId, number, name }) => (
          <li key={appendixId}>
            <IconPaperclip className="i" aria-hidden="true" />
            <Link to="/bokslut/$closingId/bilagor/$appendixId" params={{ closingId, appendixId }}>
              {t("entries.files.appendix", { number, name })}
            </Link>
          </li>
        ))}
        {files.map((file) => (
          <FileRow key={file.fileId} closingId={closingId} entry={entry} file={file} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && (
        <FileDrop
          accept={accept}
          disabled={attach.isPending}
          onFile={(file) => {
            attach.mutate(file);
          }}
        >
          {(choose) => (
            <>
              <Button size="xs" variant="default" loading={attach.isPending} onClick={choose}>
                {t("entries.actions.attach")}
              </Button>
              <span className="sm ink2">{t("entries.files.drop")}</span>
            </>
          )}
        </FileDrop>
      )}
      <FailureNotice error={attach.error} />
    </section>
  );
}

function FileRow({ closingId, entry, file, mayEdit }: Props & { readonly file: EntryFile }): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const detach = useDetachFromEntry(closingId, entry.entryId);
  const { fileId, name, bytes } = file;
  const ask = (asked: boolean) => () => {
    setAsked(asked);
  };
  return (
    <li>
      <IconPaperclip className="i" aria-hidden="true" />
      <a
        className="el"
        href={`${entryFileAddress(closingId, entry.entryId, fileId)}?visa=1`}
        target="_blank"
        rel="noopener"
      >
        {name}
      </a>
      <span className="sm ink2 n">{bytesText(bytes)}</span>
      {mayEdit && (
        <button
          type="button"
          className="icb"
          aria-label={t("appendices.files.remove", { name })}
          onClick={ask(true)}
        >
          <IconX className="i" aria-hidden="true" />
        </button>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t("appendices.files.removeTitle")}
          confirm={t("appendices.files.confirm")}
          danger
          busy={detach.isPending}
          onConfirm={() => {
            detach.mutate(fileId, { onSuccess: ask(false) });
          }}
          onClose={ask(false)}
        >
          <p>{t("entries.files.removeText", { name })}</p>
          <FailureNotice error={detach.error} />
        </ConfirmDialog>
      )}
    </li>
  );
}
