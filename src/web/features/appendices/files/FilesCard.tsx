/** The files of an appendix: dropped or chosen, opened, downloaded, taken away. */
import { IconDownload, IconX } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { AppendixFile } from "#wire/appendices.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { bytesText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";
import { FileDrops } from "./FileDrops.tsx";
import { FileIcon } from "./FileIcon.tsx";
import { RemoveFile } from "./RemoveFile.tsx";
import { fileAddress, type Files } from "./useFiles.ts";

export interface FilesCardProps {
  readonly place: AppendixPlace;
  readonly list: readonly AppendixFile[];
  readonly files: Files;
  readonly readOnly: boolean;
}

/** Draws the card. */
export function FilesCard({ place, list, files, readOnly }: FilesCardProps): JSX.Element {
  const [removed, setRemoved] = useState<AppendixFile | null>(null);
  return (
    <Panel
      title={t("appendices.files.title")}
      aside={t("appendices.files.count", { count: list.length })}
      flush
    >
      {list.length === 0 && readOnly && <p className="body ink2">{t("appendices.files.none")}</p>}
      <ul className="files">
        {list.map((file) => (
          <li key={file.fileId}>
            <FileRow
              place={place}
              file={file}
              readOnly={readOnly}
              onRemove={() => {
                setRemoved(file);
              }}
            />
          </li>
        ))}
      </ul>
      {!readOnly && <FileDrops files={files} />}
      {removed !== null && (
        <RemoveFile
          place={place}
          file={removed}
          onClose={() => {
            setRemoved(null);
          }}
        />
      )}
    </Panel>
  );
}

interface FileRowProps {
  readonly place: AppendixPlace;
  readonly file: AppendixFile;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
}

function FileRow({ place, file, readOnly, onRemove }: FileRowProps): JSX.Element {
  const { fileId, name, bytes, addedBy, addedAt } = file;
  const added = t("appendices.files.addedBy", { name: addedBy.name, at: momentText(addedAt) });
  return (
    <>
      <FileIcon name={name} />
      <a
        className="el grow"
        href={fileAddress(place, fileId, true)}
        target="_blank"
        rel="noreferrer"
        title={`${name}\n${added}`}
      >
        {name}
      </a>
      <span className="sm ink2 n">{bytesText(bytes)}</span>
      <a
        className="icb"
        href={fileAddress(place, fileId, false)}
        aria-label={t("appendices.files.download", { name })}
        download
      >
        <IconDownload className="i" aria-hidden="true" />
      </a>
      {!readOnly && (
        <button
          type="button"
          className="icb"
          aria-label={t("appendices.files.remove", { name })}
          onClick={onRemove}
        >
          <IconX className="i" aria-hidden="true" />
        </button>
      )}
    </>
  );
}
