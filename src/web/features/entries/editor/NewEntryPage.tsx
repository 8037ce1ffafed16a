/** Ny verifikation: from nothing, a copy, the opposite of another, a template, or the difference of an account. */
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { useEntryChart, useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EntryEditor } from "./EntryEditor.tsx";
import { EditorWait } from "./EditorWait.tsx";
import { useBeginning } from "./useBeginning.ts";

/** Draws the page, once it is known what the entry begins with. */
export function NewEntryPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const asked = useSearch({ strict: false });
  const list = useEntryList(closingId);
  const chart = useEntryChart(closingId);
  const begun = useBeginning(closingId, list.data);
  const navigate = useNavigate();
  const { beginning } = begun;
  const title = t("entryEditor.titleNew");
  if (list.data === undefined || chart.data === undefined || beginning === null)
    return <EditorWait title={title} error={list.error ?? chart.error ?? begun.error} />;
  const { origin } = beginning;
  return (
    <EntryEditor
      key={JSON.stringify(asked)}
      closingId={closingId}
      title={title}
      entry={null}
      beginning={beginning}
      days={list.data}
      chart={chart.data}
      notice={begun.learned !== null && <Notice>{t(`entryEditor.learned.${begun.learned}`)}</Notice>}
      onSaved={(entryId) => {
        const place = { params: { closingId }, ignoreBlocker: true } as const;
        if (origin.kind !== "difference")
          void navigate({
            ...place,
            to: "/bokslut/$closingId/bokslutsverifikationer",
            search: { post: entryId },
          });
        else if (origin.appendixId === null)
          void navigate({
            ...place,
            to: "/bokslut/$closingId/avstamning",
            search: { konto: origin.account },
          });
        else
          void navigate({
            to: "/bokslut/$closingId/bilagor/$appendixId",
            params: { closingId, appendixId: origin.appendixId },
            ignoreBlocker: true,
          });
      }}
    />
  );
}
