/** A question that is answered with yes or no, and marked as long as it is not. */
import { Group, Radio } from "@mantine/core";
import type { JSX } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useSaveAnswer } from "#web/lib/forms/useSaveAnswer.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface YesNoProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly question: "assisted" | "audited";
}

const values = { true: "yes", false: "no" } as const;

/** Draws the question. */
export function YesNo({ closingId, page, question }: YesNoProps): JSX.Element {
  const mayEdit = useMayEdit();
  const save = useSaveAnswer(closingId);
  const answer = page.answers[question];
  // What was pressed shows at once; what the server says takes its place.
  const pressed = save.isPending && "answer" in save.variables.change ? save.variables.change.answer : answer;
  return (
    <div>
      <Radio.Group
        label={
          <>
            {t(`formAnswers.${question}`)}{" "}
            {answer === null && <span className="tag w">{t("formAnswers.unanswered")}</span>}
          </>
        }
        value={pressed === null ? "" : values[`${pressed}`]}
        onChange={(chosen) => {
          save.mutate({ change: { question, answer: chosen === "yes" }, seen: page });
        }}
      >
        <Group gap="lg" mt={4}>
          <Radio size="xs" value="yes" disabled={!mayEdit} label={t("formAnswers.yes")} />
          <Radio size="xs" value="no" disabled={!mayEdit} label={t("formAnswers.no")} />
        </Group>
      </Radio.Group>
      <FailureNotice error={save.error} />
    </div>
  );
}
