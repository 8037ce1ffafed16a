/** What the client sent with the answer. */
import type { JSX } from "react";
import { AttachFile } from "#web/components/files/AttachFile.tsx";
import { HeldFile } from "#web/components/files/HeldFile.tsx";
import {
  questionFile,
  useAttachToQuestion,
  useDetachFromQuestion,
} from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { WritableQuestion } from "./QuestionWords.tsx";

/** Draws the files, and the place where one more is dropped. */
export function AnswerFiles({ closingId, question, mayWrite }: WritableQuestion): JSX.Element {
  const { questionId, files } = question;
  const attach = useAttachToQuestion(closingId, questionId);
  const detach = useDetachFromQuestion(closingId, questionId);
  return (
    <section className="answer-files" aria-label={t("questions.panel.files")}>
      <h3>{t("questions.panel.files")}</h3>
      {files.length === 0 && <p className="sm ink2">{t("questions.panel.noFiles")}</p>}
      <ul className="names">
        {files.map((file) => (
          <HeldFile
            key={file.fileId}
            file={file}
            address={questionFile(closingId, questionId, file.fileId)}
            removal={mayWrite ? { remove: detach, words: removalWords(file.name) } : null}
          />
        ))}
      </ul>
      {mayWrite && (
        <AttachFile attach={attach} label={t("questions.panel.attach")} hint={t("questions.panel.drop")} />
      )}
    </section>
  );
}

function removalWords(name: string): Readonly<Record<"label" | "title" | "confirm" | "text", string>> {
  return {
    label: t("questions.panel.removeFile", { name }),
    title: t("questions.panel.removeTitle"),
    confirm: t("questions.panel.removeConfirm"),
    text: t("questions.panel.removeText", { name }),
  };
}
