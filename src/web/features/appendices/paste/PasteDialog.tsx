/** Klistra in: text from a spreadsheet or another program, what the server reads in it, and then the adding of it. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Pasted } from "#wire/appendices.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { PasteBox } from "#web/components/paste/PasteBox.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";
import { PastePreview } from "./PastePreview.tsx";
import { usePreview } from "./usePaste.ts";

export interface PasteDialogProps {
  readonly place: AppendixPlace;
  readonly kind: Pasted["typed"]["kind"];
  /** What was pasted in the grid and could not be taken without a look. */
  readonly startsWith: string;
  /** The list takes the place of the one that is there, in place of being added to it. */
  readonly replaces?: boolean;
  readonly onAdd: (read: Pasted) => void;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function PasteDialog(props: PasteDialogProps): JSX.Element {
  const { place, kind, startsWith, replaces = false, onAdd, onClose } = props;
  const [text, setText] = useState(startsWith);
  const preview = usePreview(place, text);
  const read = text.trim() === "" ? undefined : preview.data;
  const count = read?.rowCount ?? 0;
  return (
    <Dialog title={t("appendices.paste.title")} wide onClose={onClose}>
      <Form
        submit={submitText(count, replaces)}
        busy={preview.isPending}
        error={text.trim() === "" ? null : preview.error}
        disabled={count === 0}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          if (read !== undefined) onAdd(read);
        }}
      >
        <PasteBox
          label={t(`appendices.paste.labels.${kind}`)}
          hint={t(`appendices.paste.hints.${kind}`)}
          value={text}
          findings={read?.findings ?? []}
          onChange={setText}
        />
        {read !== undefined && <PastePreview read={read} />}
      </Form>
    </Dialog>
  );
}

function submitText(count: number, replaces: boolean): string {
  if (replaces) return t("appendices.paste.replace");
  if (count === 0) return t("appendices.paste.submitNone");
  return count === 1 ? t("appendices.paste.submitOne") : t("appendices.paste.submit", { count });
}
