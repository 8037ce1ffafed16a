/** What can be done with an entry: changed, made ready, copied, reversed, put aside, made void, kept as a template. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { isChangeable, type StateAction, stateActions } from "#web/lib/entries/entryActions.ts";
import { useEntryState } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SaveTemplate } from "../templates/SaveTemplate.tsx";
import { ConfirmAction, needsConfirming } from "./ConfirmAction.tsx";
import type { EntryPlace } from "./entryPlace.ts";
import { VersionsDialog } from "./VersionsDialog.tsx";

type Opened = StateAction | "template" | "versions" | null;

/** Draws the buttons. */
export function EntryActions({ closingId, entry }: EntryPlace): JSX.Element {
  const [opened, setOpened] = useState<Opened>(null);
  const change = useEntryState(closingId, entry.entryId);
  const open = (what: Opened) => () => {
    setOpened(what);
  };
  const act = (action: StateAction): void => {
    if (needsConfirming(action)) setOpened(action);
    else change.mutate({ action, version: entry.version });
  };
  return (
    <>
      <div className="buttons">
        <WritingButtons closingId={closingId} entry={entry} />
        {stateActions(entry).map((action) => (
          <Button
            key={action}
            size="xs"
            variant={action === "make-ready" ? "filled" : "default"}
            disabled={change.isPending || (action === "make-ready" && entry.hindrances.length > 0)}
            onClick={() => {
              act(action);
            }}
          >
            {t(`entries.actions.${action}`)}
          </Button>
        ))}
        <Button size="xs" variant="default" disabled={entry.rows.length === 0} onClick={open("template")}>
          {t("entries.templates.save")}
        </Button>
        <Button size="xs" variant="default" onClick={open("versions")}>
          {t("entries.actions.versions")}
        </Button>
      </div>
      <FailureNotice error={change.error} />
      {opened === "template" && <SaveTemplate entry={entry} onClose={open(null)} />}
      {opened === "versions" && <VersionsDialog closingId={closingId} entry={entry} onClose={open(null)} />}
      {opened !== null && opened !== "template" && opened !== "versions" && (
        <ConfirmAction closingId={closingId} entry={entry} action={opened} onClose={open(null)} />
      )}
    </>
  );
}

/** Those that lead to where an entry is written. */
function WritingButtons({ closingId, entry }: EntryPlace): JSX.Element {
  const { entryId, status } = entry;
  const navigate = useNavigate();
  const journal = "/bokslut/$closingId/bokslutsverifikationer";
  const write = {
    edit: () => navigate({ to: `${journal}/$entryId`, params: { closingId, entryId } }),
    copy: () => navigate({ to: `${journal}/ny`, params: { closingId }, search: { kopia: entryId } }),
    reverse: () => navigate({ to: `${journal}/ny`, params: { closingId }, search: { vand: entryId } }),
  };
  const actions = [
    ...(isChangeable(entry) ? (["edit"] as const) : []),
    "copy" as const,
    ...(status === "void" ? [] : (["reverse"] as const)),
  ];
  return (
    <>
      {actions.map((action) => (
        <Button key={action} size="xs" variant="default" onClick={() => void write[action]()}>
          {t(`entries.actions.${action}`)}
        </Button>
      ))}
    </>
  );
}
