/** What the client answered, written down by whoever heard it. */
import { Textarea } from "@mantine/core";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { useChangeQuestions } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { WritableQuestion } from "./QuestionWords.tsx";

/** Draws the answer, or the field it is written in. */
export function AnswerForm({ closingId, question, mayWrite }: WritableQuestion): JSX.Element {
  const { questionId, answer, state } = question;
  const [written, setWritten] = useState(answer);
  const change = useChangeQuestions(closingId);
  if (!mayWrite || state === "withdrawn")
    return <p className="words">{answer === "" ? t("questions.panel.noAnswer") : answer}</p>;
  const text = written.trim();
  return (
    <Form
      submit={t("questions.panel.saveAnswer")}
      busy={change.isPending}
      error={change.error}
      disabled={text === "" || (text === answer && state === "answered")}
      onSubmit={() => {
        change.mutate({ questionIds: [questionId], change: { state: "answered", answer: text } });
      }}
    >
      <Textarea
        label={t("questions.panel.answer")}
        description={t("questions.panel.answerHint")}
        value={written}
        autosize
        minRows={3}
        maxLength={10_000}
        onChange={typed(setWritten)}
      />
    </Form>
  );
}
