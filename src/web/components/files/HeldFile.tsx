/** A file that something holds, in a list of them: opened in a tab of its own, and taken away when that is confirmed. */
import { IconPaperclip, IconX } from "@tabler/icons-react";
import type { UseMutationResult } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { bytesText } from "#web/lib/format/amounts.ts";

/** What a chooser of files offers: the kinds that the server takes. */
export const acceptedFiles =
  ".pdf,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.heic,.xlsx,.xls,.ods,.docx,.txt,.csv";

interface Props {
  readonly file: { readonly fileId: string; readonly name: string; readonly bytes: number };
  readonly address: string;
  /** Null for who may not take it away. */
  readonly removal: {
    readonly remove: UseMutationResult<unknown, Error, string>;
    readonly words: Readonly<Record<"label" | "title" | "confirm" | "text", string>>;
  } | null;
}

/** Draws it. */
export function HeldFile({ file, address, removal }: Props): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const { fileId, name, bytes } = file;
  const ask = (asked: boolean) => () => {
    setAsked(asked);
  };
  return (
    <li>
      <IconPaperclip className="i" aria-hidden="true" />
      <a className="el grow" href={`${address}?visa=1`} target="_blank" rel="noopener">
        {name}
      </a>
      <span className="sm ink2 n">{bytesText(bytes)}</span>
      {removal !== null && (
        <button type="button" className="icb" aria-label={removal.words.label} onClick={ask(true)}>
          <IconX className="i" aria-hidden="true" />
        </button>
      )}
      {removal !== null && isAsked && (
        <ConfirmDialog
          title={removal.words.title}
          confirm={removal.words.confirm}
          danger
          busy={removal.remove.isPending}
          onConfirm={() => {
            removal.remove.mutate(fileId, { onSuccess: ask(false) });
          }}
          onClose={ask(false)}
        >
          <p>{removal.words.text}</p>
          <FailureNotice error={removal.remove.error} />
        </ConfirmDialog>
      )}
    </li>
  );
}
