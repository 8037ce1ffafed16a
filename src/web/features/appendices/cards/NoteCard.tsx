/** The note of an appendix, saved by itself like the rows. */
import { Textarea } from "@mantine/core";
import type { JSX } from "react";
import { typed } from "#web/components/fields/typed.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kinds/kindProps.ts";

/** Draws the card. */
export function NoteCard({ editor, state, readOnly }: KindProps): JSX.Element {
  const { conflict, note } = state;
  const shown = conflict?.isShown === true ? conflict.theirs.note : note;
  return (
    <Panel title={t("appendices.note.title")}>
      {readOnly ? (
        <p className="note-text">{shown === "" ? t("appendices.note.empty") : shown}</p>
      ) : (
        <>
          <Textarea
            className="screen"
            aria-label={t("appendices.note.label")}
            placeholder={t("appendices.note.hint")}
            value={shown}
            autosize
            minRows={4}
            maxRows={16}
            maxLength={10_000}
            onChange={typed((text) => {
              editor.changeNote(text);
            })}
          />
          <p className="note-text paper">{shown}</p>
        </>
      )}
    </Panel>
  );
}
