/** Which entries the choice wrote, each a way to the journal, and when. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { timeText } from "../saving/SavedLine.tsx";
import type { PartProps } from "../taxWork.ts";

/** Draws the line. */
export function WrittenEntries({ work }: PartProps): JSX.Element {
  const { entries, writtenAt, content } = work.page;
  if (entries.length === 0)
    return <span>{t(content.option === null ? "tax.foot.notWritten" : "tax.foot.noneNeeded")}</span>;
  return (
    <span className="written">
      {entries.map(({ entryId, number, text }, index) => (
        <span key={entryId}>
          {index > 0 && ", "}
          <Link
            to="/bokslut/$closingId/bokslutsverifikationer"
            params={{ closingId: work.closingId }}
            search={{ post: entryId }}
            title={text}
          >
            {number}
          </Link>
        </span>
      ))}
      {writtenAt !== null && ` ${t("tax.foot.written", { time: timeText(writtenAt) })}`}
    </span>
  );
}
