/** Marks every question of the text as sent, once it has been. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { Question } from "#wire/progress.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useChangeQuestions } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the button, or says that all are sent. */
export function MarkSent(props: {
  readonly closingId: string;
  readonly asked: readonly Question[];
}): JSX.Element {
  const change = useChangeQuestions(props.closingId);
  const questionIds = props.asked.filter(({ state }) => state === "open").map(({ questionId }) => questionId);
  if (questionIds.length === 0) return <p className="sm ink2 aside">{t("questions.letter.allSent")}</p>;
  return (
    <div className="stack aside">
      <div className="buttons">
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => {
            change.mutate({ questionIds, change: { state: "sent" } });
          }}
        >
          {t("questions.letter.markSent", { count: questionIds.length })}
        </Button>
      </div>
      <FailureNotice error={change.error} />
    </div>
  );
}
