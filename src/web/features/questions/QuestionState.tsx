/** How a question stands: its sign and its word. */
import type { JSX } from "react";
import type { Question } from "#wire/progress.ts";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";

const signs: Readonly<Record<Question["state"], SignName>> = {
  open: "question",
  sent: "running",
  answered: "done",
  withdrawn: "not-run",
};

/** Draws the state. */
export function QuestionState({ state }: { state: Question["state"] }): JSX.Element {
  return <StatusSign sign={signs[state]} word={t(`questions.states.${state}`)} />;
}
