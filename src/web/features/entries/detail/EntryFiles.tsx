/** What goes with an entry: its appendices, and files dropped or chosen. */
import { IconPaperclip } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { AttachFile } from "#web/components/files/AttachFile.tsx";
import { HeldFile } from "#web/components/files/HeldFile.tsx";
import { useAttachToEntry, useDetachFromEntry, entryFileAddress } from "#web/lib/entries/entryFiles.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { EntryPlace } from "./entryPlace.ts";

type Props = EntryPlace & { readonly mayEdit: boolean };

/** Draws the list, and the place where one more is dropped. */
export function EntryFiles({ closingId, entry, mayEdit }: Props): JSX.Element {
  const { entryId, files, appendices } = entry;
  const attach = useAttachToEntry(closingId, entryId);
  const detach = useDetachFromEntry(closingId, entryId);
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
          <HeldFile
            key={file.fileId}
            file={file}
            address={entryFileAddress(closingId, entryId, file.fileId)}
            removal={mayEdit ? { remove: detach, words: removalWords(file.name) } : null}
          />
        ))}
      </ul>
      {mayEdit && (
        <AttachFile attach={attach} label={t("entries.actions.attach")} hint={t("entries.files.drop")} />
      )}
    </section>
  );
}

function removalWords(name: string): Readonly<Record<"label" | "title" | "confirm" | "text", string>> {
  return {
    label: t("appendices.files.remove", { name }),
    title: t("appendices.files.removeTitle"),
    confirm: t("appendices.files.confirm"),
    text: t("entries.files.removeText", { name }),
  };
}
