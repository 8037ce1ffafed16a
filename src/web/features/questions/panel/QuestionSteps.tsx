/** What can become of a question besides an answer: sent, withdrawn, taken up again. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { Question } from "#wire/progress.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useChangeQuestions } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";

type Step = "markSent" | "withdraw" | "again";

const stepsByState: Readonly<Record<Question["state"], readonly Step[]>> = {
  open: ["markSent", "withdraw"],
  sent: ["withdraw"],
  answered: ["again"],
  withdrawn: ["again"],
};
const states = { markSent: "sent", withdraw: "withdrawn", again: "open" } as const;

/** Draws the buttons. */
export function QuestionSteps(props: {
  readonly closingId: string;
  readonly question: Question;
}): JSX.Element {
  const { questionId, state } = props.question;
  const change = useChangeQuestions(props.closingId);
  return (
    <>
      <div className="buttons">
        {stepsByState[state].map((step) => (
          <Button
            key={step}
            variant="default"
            size="xs"
            disabled={change.isPending}
            onClick={() => {
              change.mutate({ questionIds: [questionId], change: { state: states[step] } });
            }}
          >
            {t(`questions.panel.${step}`)}
          </Button>
        ))}
      </div>
      <FailureNotice error={change.error} />
    </>
  );
}
