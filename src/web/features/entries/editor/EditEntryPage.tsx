/** An entry that is changed; one that is on its way to Fortnox, or there, is only told of. */
import { Button } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { statusWords } from "#web/components/entries/entrySign.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { RefusalError } from "#web/lib/api/failures.ts";
import { isChangeable } from "#web/lib/entries/entryActions.ts";
import { useEntryChart, useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { EditorWait } from "./EditorWait.tsx";
import { EntryEditor } from "./EntryEditor.tsx";
import { useKept } from "./useKept.ts";

/** Draws the page, once the entry is read. */
export function EditEntryPage(): JSX.Element {
  const { closingId = "", entryId = "" } = useParams({ strict: false });
  const list = useEntryList(closingId);
  const chart = useEntryChart(closingId);
  const navigate = useNavigate();
  const present = list.data?.entries.find((line) => line.entryId === entryId);
  const entry = useKept(entryId, present);
  if (list.data === undefined || chart.data === undefined || entry === undefined)
    return (
      <EditorWait
        title={t("entries.title")}
        error={list.error ?? chart.error ?? (list.data === undefined ? null : gone)}
      />
    );
  if (!isChangeable(entry)) return <Locked closingId={closingId} entry={entry} />;
  return (
    <EntryEditor
      key={entryId}
      closingId={closingId}
      title={t("entryEditor.titleEdit", { number: entry.number })}
      entry={entry}
      beginning={null}
      days={list.data}
      chart={chart.data}
      notice={null}
      onSaved={() => {
        void navigate({
          to: "/bokslut/$closingId/bokslutsverifikationer",
          params: { closingId },
          search: { post: entryId },
          ignoreBlocker: true,
        });
      }}
    />
  );
}

const gone = new RefusalError({ kind: "not-found", data: {} }, 404);

function Locked({ closingId, entry }: { closingId: string; entry: EntryLine }): JSX.Element {
  const { entryId, number } = entry;
  return (
    <EditorWait title={t("entryEditor.titleEdit", { number })} error={null}>
      <Notice
        tone="warn"
        action={
          <Button
            size="xs"
            variant="default"
            renderRoot={(button) => (
              <Link
                {...button}
                to="/bokslut/$closingId/bokslutsverifikationer"
                params={{ closingId }}
                search={{ post: entryId }}
              />
            )}
          >
            {t("entries.trace.entry", { number })}
          </Button>
        }
      >
        {entry.origin.kind === "tax-choice"
          ? t("entryEditor.ofTaxChoice", { number })
          : t("entryEditor.locked", { number, status: statusWords(entry) })}
      </Notice>
    </EditorWait>
  );
}
