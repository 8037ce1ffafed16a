/** Avstämning, tab Frågor: the questions to the client, one of them beside the list, and the text that is sent. */
import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { ReconciliationTabPanel, ReconciliationTabs } from "#web/components/page/ReconciliationTabs.tsx";
import { AskDialog } from "#web/components/questions/AskDialog.tsx";
import { useMayAsk } from "#web/lib/access.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { noPlace, useQuestions } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { unanswered } from "./letter/letterText.ts";
import { QuestionPanel } from "./panel/QuestionPanel.tsx";
import { QuestionsBody } from "./QuestionsBody.tsx";
import { questionsHelp } from "./questionsHelp.ts";
import { type OpenQuestion, useOpenQuestion } from "./useOpenQuestion.ts";
import "./questions.css";

/** Draws the tab. */
export function QuestionsPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const [isAsking, setAsking] = useState(false);
  const mayAsk = useMayAsk();
  const opened = useOpenQuestion();
  const { data } = useQuestions(closingId);
  const question = data?.find(({ questionId }) => questionId === opened.questionId);
  const ask = (): void => {
    setAsking(mayAsk);
  };
  usePageHelp(questionsHelp);
  useKeys({ n: ask, Escape: opened.close });
  return (
    <>
      <PageHeader title={t("reconciliation.title")}>
        <LetterButton opened={opened} isPossible={data !== undefined && unanswered(data).length > 0} />
        {mayAsk && (
          <Button variant={question === undefined && !opened.isLetter ? "filled" : "default"} onClick={ask}>
            {t("questions.ask.free")}
          </Button>
        )}
      </PageHeader>
      <ReconciliationTabs closingId={closingId} tab="questions" />
      <div className={question === undefined ? "split" : "split with-panel"}>
        <ReconciliationTabPanel tab="questions">
          <QuestionsBody closingId={closingId} opened={opened} onAsk={ask} />
        </ReconciliationTabPanel>
        {question !== undefined && (
          <QuestionPanel
            key={`${question.questionId} ${question.state}`}
            closingId={closingId}
            question={question}
            onClose={opened.close}
          />
        )}
      </div>
      {isAsking && (
        <AskDialog
          closingId={closingId}
          place={noPlace}
          about={null}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      <HintLine keys={questionsHelp.keys} />
    </>
  );
}

function LetterButton(props: { readonly opened: OpenQuestion; readonly isPossible: boolean }): JSX.Element {
  return (
    <Button
      variant="default"
      leftSection={<IconMail className="i" aria-hidden="true" />}
      disabled={!props.isPossible || props.opened.isLetter}
      onClick={props.opened.showLetter}
    >
      {t("questions.letter.action")}
    </Button>
  );
}
