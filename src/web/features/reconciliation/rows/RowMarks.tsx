/** Small marks beside an account's name: somebody has commented on it, or asked a question without an answer yet. */
import { IconMessage2, IconQuestionMark } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { AccountMarks } from "./tableRows.ts";

/** Draws the marks, or nothing. */
export function RowMarks({ comments, questions }: AccountMarks): JSX.Element {
  const marks = [
    { key: "questions", count: questions, Icon: IconQuestionMark, className: "mark warn" },
    { key: "comments", count: comments, Icon: IconMessage2, className: "mark ink2" },
  ] as const;
  return (
    <>
      {marks.map(({ key, count, Icon, className }) => {
        if (count === 0) return null;
        const says = t(`reconciliation.marks.${key}`, { count });
        return (
          <span key={key} className={className} title={says}>
            <Icon className="i" aria-hidden="true" />
            <span className="n" aria-hidden="true">
              {count}
            </span>
            <span className="sr">{says}</span>
          </span>
        );
      })}
    </>
  );
}
