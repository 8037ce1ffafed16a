/** What the client sent with the answer. */
import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { JSX } from "react";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { HeldFile, acceptedFiles } from "#web/components/files/HeldFile.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
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
        <FileDrop
          accept={acceptedFiles}
          disabled={attach.isPending}
          onFile={(file) => {
            attach.mutate(file);
          }}
        >
          {(choose) => (
            <>
              <Button
                variant="default"
                size="xs"
                loading={attach.isPending}
                leftSection={<IconPaperclip className="i" aria-hidden="true" />}
                onClick={choose}
              >
                {t("questions.panel.attach")}
              </Button>
              <p className="sm ink2">{t("questions.panel.drop")}</p>
            </>
          )}
        </FileDrop>
      )}
      <FailureNotice error={attach.error} />
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
