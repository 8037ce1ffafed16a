/** The words of a question, which can be changed until it is sent. */
import { Button, Textarea } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Question } from "#wire/progress.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { useChangeQuestions } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface WritableQuestion {
  readonly closingId: string;
  readonly question: Question;
  readonly mayWrite: boolean;
}

/** Draws the words, or the field that changes them. */
export function QuestionWords({ closingId, question, mayWrite }: WritableQuestion): JSX.Element {
  const [isEdited, setEdited] = useState(false);
  const close = (): void => {
    setEdited(false);
  };
  if (isEdited) return <WordsForm closingId={closingId} question={question} onClose={close} />;
  return (
    <div>
      <p className="words">{question.text}</p>
      {mayWrite && question.state === "open" && (
        <button
          type="button"
          className="link sm"
          onClick={() => {
            setEdited(true);
          }}
        >
          {t("questions.panel.edit")}
        </button>
      )}
    </div>
  );
}

function WordsForm(
  props: Omit<WritableQuestion, "mayWrite"> & { readonly onClose: () => void },
): JSX.Element {
  const { closingId, question, onClose } = props;
  const [text, setText] = useState(question.text);
  const change = useChangeQuestions(closingId);
  const isMissing = text.trim() === "";
  return (
    <Form
      submit={t("questions.panel.saveText")}
      busy={change.isPending}
      error={change.error}
      beside={
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      }
      onSubmit={() => {
        const asked = { questionIds: [question.questionId], change: { text: text.trim() } };
        if (!isMissing) change.mutate(asked, { onSuccess: onClose });
      }}
    >
      <Textarea
        label={t("questions.ask.text")}
        value={text}
        autosize
        minRows={3}
        maxLength={4000}
        error={isMissing ? t("questions.ask.missing") : null}
        onChange={typed(setText)}
      />
    </Form>
  );
}
