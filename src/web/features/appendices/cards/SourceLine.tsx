/** The foot of the page: what the figures come from, who wrote last, and whether all is saved. */
import type { JSX } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kinds/kindProps.ts";
import { SavedLine } from "../saving/SavedLine.tsx";

/** Draws the line. */
export function SourceLine({ editor, state, readOnly }: KindProps): JSX.Element {
  return (
    <div className="source-line sm ink2">
      <span>{sourceText(state.view)}</span>
      <span>{changedText(state.view)}</span>
      <span className="grow" />
      {!readOnly && <SavedLine editor={editor} state={state} />}
    </div>
  );
}

function sourceText({ source }: AppendixView): string {
  if (source === null) return t("appendices.source.none");
  const { importNumber, importedAt, kind } = source;
  return t("appendices.source.import", {
    number: importNumber,
    source: t(`common.sources.${kind}`),
    at: momentText(importedAt),
  });
}

function changedText({ changedBy, changedAt }: AppendixView): string {
  const at = momentText(changedAt);
  if (changedBy === null) return t("appendices.source.madeByProgram", { at });
  return t("appendices.source.changedBy", { name: changedBy.name, at });
}
