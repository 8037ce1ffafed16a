/** Fråga kunden: a question on a row, or about the closing as a whole, which then stands among its questions. */
import { Button, Textarea } from "@mantine/core";
import { type JSX, useState } from "react";
import { type QuestionPlace, useAskQuestion } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { Form } from "../fields/Form.tsx";
import { typed } from "../fields/typed.ts";

export interface AskDialogProps {
  readonly closingId: string;
  readonly place: QuestionPlace;
  /** The row in words; null of a question about the closing as a whole. */
  readonly about: string | null;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function AskDialog({ closingId, place, about, onClose }: AskDialogProps): JSX.Element {
  const [text, setText] = useState("");
  const [isTried, setTried] = useState(false);
  const ask = useAskQuestion(closingId);
  const isMissing = text.trim() === "";
  return (
    <Dialog title={t("questions.ask.title")} onClose={onClose}>
      <Form
        submit={t("questions.ask.submit")}
        busy={ask.isPending}
        error={ask.error}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          setTried(true);
          if (!isMissing) ask.mutate({ place, text: text.trim() }, { onSuccess: onClose });
        }}
      >
        <p>
          <span className="ink2">{t("questions.ask.place")}</span> {about ?? t("questions.ask.placeFree")}
        </p>
        <Textarea
          label={t("questions.ask.text")}
          description={t("questions.ask.textHint")}
          value={text}
          autosize
          minRows={3}
          maxLength={4000}
          data-autofocus
          error={isTried && isMissing ? t("questions.ask.missing") : null}
          onChange={typed(setText)}
        />
      </Form>
    </Dialog>
  );
}
