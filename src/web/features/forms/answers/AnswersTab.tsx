/** Uppgifter som du svarar på: the two questions about the annual report, and the boxes that people fill in. */
import type { JSX } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { unanswered } from "#web/lib/forms/answerChange.ts";
import { t } from "#web/lib/texts/translate.ts";
import { TypedBox } from "./TypedBox.tsx";
import { typedBoxes } from "./typedBoxes.ts";
import { YesNo } from "./YesNo.tsx";

export interface AnswersTabProps {
  readonly closingId: string;
  readonly page: FormsPage;
}

/** Draws the tab; each answer is saved at once. */
export function AnswersTab({ closingId, page }: AnswersTabProps): JSX.Element {
  const mayEdit = useMayEdit();
  const boxes = typedBoxes(page);
  return (
    <div className="scroll pad stack forms-answers">
      {!mayEdit && <Notice>{t("formAnswers.reader")}</Notice>}
      <Panel title={t("formAnswers.questions")}>
        <div className="stack">
          {unanswered(page.answers) > 0 && <p className="ink2">{t("formAnswers.why")}</p>}
          {(["assisted", "audited"] as const).map((question) => (
            <YesNo key={question} closingId={closingId} page={page} question={question} />
          ))}
        </div>
      </Panel>
      <Panel title={t("formAnswers.boxes")}>
        <div className="stack">
          <p className="ink2">{t(boxes.length === 0 ? "formAnswers.noBoxes" : "formAnswers.boxesWhy")}</p>
          {boxes.map((line) => (
            <TypedBox key={line.code} closingId={closingId} page={page} line={line} />
          ))}
        </div>
      </Panel>
    </div>
  );
}
