/** A question beside the list: its row, its words, how it stands, the answer and its files. */
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import type { Question } from "#wire/progress.ts";
import { questionAddress } from "#web/components/questions/questionAddress.ts";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { useMayAsk } from "#web/lib/access.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { QuestionState } from "../QuestionState.tsx";
import { AnswerFiles } from "./AnswerFiles.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { QuestionSteps } from "./QuestionSteps.tsx";
import { QuestionWords } from "./QuestionWords.tsx";

export interface QuestionPanelProps {
  readonly closingId: string;
  readonly question: Question;
  readonly onClose: () => void;
}

/** Draws the panel. */
export function QuestionPanel({ closingId, question, onClose }: QuestionPanelProps): JSX.Element {
  const title = t("questions.panel.label", { number: question.number });
  const mayWrite = useMayAsk();
  const place = { closingId, question };
  return (
    <aside className="side" data-side-panel aria-label={title}>
      <header>
        <h2 className="grow el">{title}</h2>
        <button type="button" className="icb" aria-label={t("common.close")} onClick={onClose}>
          <IconX className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="question">
        <Where {...place} />
        <QuestionWords {...place} mayWrite={mayWrite} />
        <Dates question={question} />
        {mayWrite && <QuestionSteps {...place} />}
        <AnswerForm {...place} mayWrite={mayWrite} />
        <AnswerFiles {...place} mayWrite={mayWrite} />
      </div>
    </aside>
  );
}

function Where({ closingId, question }: Pick<QuestionPanelProps, "closingId" | "question">): JSX.Element {
  const { about, place } = question;
  const address = questionAddress(closingId, place);
  return (
    <p>
      <span className="ink2">{t("questions.ask.place")}</span>{" "}
      <span className="b">{about === "" ? t("questions.ask.placeFree") : about}</span>{" "}
      {address !== null && <PlaceLink href={address}>{t("questions.panel.place")}</PlaceLink>}
    </p>
  );
}

function Dates({ question }: Pick<QuestionPanelProps, "question">): JSX.Element {
  const { askedBy, askedAt, sentAt, answeredBy, answeredAt, state } = question;
  return (
    <div className="sm ink2">
      <QuestionState state={state} />
      <p>{t("questions.panel.asked", { name: askedBy.name, at: momentText(askedAt) })}</p>
      {sentAt !== null && <p>{t("questions.panel.sent", { at: momentText(sentAt) })}</p>}
      {answeredBy !== null && answeredAt !== null && (
        <p>{t("questions.panel.answered", { name: answeredBy.name, at: momentText(answeredAt) })}</p>
      )}
    </div>
  );
}
