/** The questions of a closing in the order in which they were asked. */
import type { JSX } from "react";
import type { Question } from "#wire/progress.ts";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
import { useRowCursor } from "#web/components/table/useRowCursor.ts";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { questionAddress } from "#web/components/questions/questionAddress.ts";
import { t } from "#web/lib/texts/translate.ts";
import { QuestionState } from "./QuestionState.tsx";

const columns = 6;

export interface QuestionTableProps {
  readonly closingId: string;
  readonly questions: readonly Question[];
  readonly openId: string | null;
  readonly onOpen: (questionId: string) => void;
}

/** Draws the table. */
export function QuestionTable({ closingId, questions, openId, onOpen }: QuestionTableProps): JSX.Element {
  const openAt = (index: number): void => {
    const question = questions[index];
    if (question !== undefined) onOpen(question.questionId);
  };
  const cursor = useRowCursor(questions.length, openAt);
  return (
    <div className="tw">
      <table className="dense questions" aria-label={t("questions.table.label")}>
        <thead>
          <PrintedHead columns={columns} title={t("questions.title")} />
          <tr>
            <th scope="col" className="r">
              {t("questions.table.number")}
            </th>
            <th scope="col">{t("questions.table.about")}</th>
            <th scope="col">{t("questions.table.text")}</th>
            <th scope="col">{t("questions.table.askedBy")}</th>
            <th scope="col">{t("questions.table.status")}</th>
            <th scope="col">{t("questions.table.answer")}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question, index) => (
            <tr
              key={question.questionId}
              className={question.questionId === openId ? "sel" : ""}
              aria-current={question.questionId === openId ? "true" : undefined}
              {...cursor.rowProps(index)}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest("a") === null) openAt(index);
              }}
            >
              <Cells closingId={closingId} question={question} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ closingId, question }: { closingId: string; question: Question }): JSX.Element {
  const { number, about, text, askedBy, state, answer, files, place } = question;
  const address = questionAddress(closingId, place);
  const name = about === "" ? t("questions.ask.placeFree") : about;
  return (
    <>
      <td className="r n">{number}</td>
      <td className="about">{address === null ? name : <PlaceLink href={address}>{name}</PlaceLink>}</td>
      <td className="said">{text}</td>
      <td className="el">{askedBy.name}</td>
      <td>
        <QuestionState state={state} />
      </td>
      <td className="said">
        {answer}
        {files.length > 0 && (
          <span className="sm ink2"> {t("questions.table.files", { count: files.length })}</span>
        )}
      </td>
    </>
  );
}
