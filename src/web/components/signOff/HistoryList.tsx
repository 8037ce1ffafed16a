/** What has happened to a subject, the newest first: who, when, the note, the figures as they stood, the causes. */
import type { JSX } from "react";
import type { HistoryEvent, Subject } from "#wire/signOff.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { useHistory } from "#web/lib/signOff/signOffQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Amount } from "../figures/Amount.tsx";
import type { SignName } from "../figures/signPaths.tsx";
import { StatusSign } from "../figures/StatusSign.tsx";
import { FailureNotice } from "../page/Notice.tsx";
import { SkeletonLines } from "../page/SkeletonRows.tsx";
import { CauseList } from "./CauseText.tsx";

const signs: Readonly<Record<HistoryEvent["kind"], SignName>> = {
  signed: "done",
  reviewed: "reviewed",
  reopened: "untouched",
  "marked-not-applicable": "not-run",
  "marked-applicable": "untouched",
  "went-stale": "stale",
};

/** Draws the history. */
export function HistoryList({ closingId, subject }: { closingId: string; subject: Subject }): JSX.Element {
  const { data, error, refetch } = useHistory(closingId, subject);
  const account = subject.kind === "account" ? subject.key : null;
  if (error !== null) return <FailureNotice error={error} onRetry={refetch} />;
  if (data === undefined) return <SkeletonLines lines={3} />;
  if (data.length === 0) return <p className="ink2">{t("signOff.history.none")}</p>;
  return (
    <ol className="history" aria-label={t("signOff.history.title")}>
      {data.map((event) => (
        <li key={event.sequence}>
          <Event event={event} account={account} />
        </li>
      ))}
    </ol>
  );
}

function Event({ event, account }: { event: HistoryEvent; account: string | null }): JSX.Element {
  const { kind, at, note, figures, causes } = event;
  return (
    <>
      <p className="sign-head">
        <StatusSign sign={signs[kind]} word={t(`signOff.history.kinds.${kind}`)} />
        <span className="ink2 sm">
          {actorOf(event)} <span className="n">{momentText(at)}</span>
        </span>
      </p>
      {note !== "" && <p className="note-text">{note}</p>}
      <CauseList causes={causes} account={account} />
      {figures !== null && (
        <p className="sm ink2">
          {t("signOff.figures.closing")} <Amount ore={figures.closingOre} /> ·{" "}
          {t("signOff.figures.reconciled")} <Amount ore={figures.reconciledOre} /> ·{" "}
          {t("signOff.figures.difference")} <Amount ore={figures.differenceOre} />
        </p>
      )}
    </>
  );
}

function actorOf({ by, importNumber }: HistoryEvent): string {
  if (by !== null) return by.name;
  if (importNumber === null) return t("signOff.history.program");
  return t("signOff.history.byImport", { number: importNumber });
}
