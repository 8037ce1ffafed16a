/** A question that is answered with yes or no, and marked as long as it is not. */
import { Group, Radio } from "@mantine/core";
import { type JSX, useState } from "react";
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
  const [pressed, setPressed] = useState<boolean | null>(null);
  const shown = pressed ?? answer;
  const press = (chosen: boolean): void => {
    setPressed(chosen);
    const change = { question, answer: chosen };
    save.mutate(
      { change, seen: page },
      {
        onSettled: () => {
          setPressed(null);
        },
      },
    );
  };
  return (
    <div>
      <Radio.Group
        label={
          <>
            {t(`formAnswers.${question}`)}{" "}
            {answer === null && <span className="tag w">{t("formAnswers.unanswered")}</span>}
          </>
        }
        value={shown === null ? "" : values[`${shown}`]}
        onChange={(chosen) => {
          press(chosen === "yes");
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
