/** The list of questions, the text to the client in its place, or what stands where there are none. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useMayAsk } from "#web/lib/access.ts";
import { useClosing } from "#web/lib/api/queries.ts";
import { useQuestions } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { LetterView } from "./letter/LetterView.tsx";
import { unanswered } from "./letter/letterText.ts";
import { QuestionTable } from "./QuestionTable.tsx";
import type { OpenQuestion } from "./useOpenQuestion.ts";

export interface QuestionsBodyProps {
  readonly closingId: string;
  readonly opened: OpenQuestion;
  readonly onAsk: () => void;
}

/** Draws what the tab shows. */
export function QuestionsBody({ closingId, opened, onAsk }: QuestionsBodyProps): JSX.Element {
  const { data, error, refetch } = useQuestions(closingId);
  const closing = useClosing(closingId).data;
  const mayAsk = useMayAsk();
  if (data === undefined)
    return error === null ? <SkeletonLines lines={8} /> : <FailureNotice error={error} onRetry={refetch} />;
  if (opened.isLetter && closing !== undefined)
    return <LetterView closing={closing} questions={data} onBack={opened.showList} />;
  if (data.length === 0)
    return (
      <EmptyState
        title={t("questions.empty.title")}
        action={mayAsk && <Button onClick={onAsk}>{t("questions.ask.free")}</Button>}
      >
        {t("questions.empty.text")}
      </EmptyState>
    );
  return (
    <>
      <p className="question-count sm ink2">{countText(unanswered(data).length)}</p>
      <QuestionTable closingId={closingId} questions={data} openId={opened.questionId} onOpen={opened.open} />
    </>
  );
}

function countText(count: number): string {
  return count === 0 ? t("questions.counts.none") : t("questions.counts.unanswered", { count });
}
