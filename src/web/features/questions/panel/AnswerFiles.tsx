/** What the client sent with the answer. */
import { Button } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { Question } from "#wire/progress.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { bytesText } from "#web/lib/format/amounts.ts";
import {
  questionFile,
  useAttachToQuestion,
  useDetachFromQuestion,
} from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { WritableQuestion } from "./QuestionWords.tsx";

type AnswerFile = Question["files"][number];

const accept = ".pdf,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.heic,.xlsx,.xls,.ods,.docx,.txt,.csv";

/** Draws the files, and the place where one more is dropped. */
export function AnswerFiles({ closingId, question, mayWrite }: WritableQuestion): JSX.Element {
  const { questionId, files } = question;
  const attach = useAttachToQuestion(closingId, questionId);
  return (
    <section className="answer-files" aria-label={t("questions.panel.files")}>
      <h3>{t("questions.panel.files")}</h3>
      {files.length === 0 && <p className="sm ink2">{t("questions.panel.noFiles")}</p>}
      <ul className="names">
        {files.map((file) => (
          <FileRow
            key={file.fileId}
            closingId={closingId}
            questionId={questionId}
            file={file}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
      {mayWrite && (
        <FileDrop
          accept={accept}
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

interface FileRowProps {
  readonly closingId: string;
  readonly questionId: string;
  readonly file: AnswerFile;
  readonly mayWrite: boolean;
}

function FileRow({ closingId, questionId, file, mayWrite }: FileRowProps): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const detach = useDetachFromQuestion(closingId, questionId);
  const { fileId, name, bytes } = file;
  const ask = (asked: boolean) => () => {
    setAsked(asked);
  };
  return (
    <li>
      <a
        className="el grow"
        href={`${questionFile(closingId, questionId, fileId)}?visa=1`}
        target="_blank"
        rel="noopener"
      >
        {name}
      </a>
      <span className="sm ink2 n">{bytesText(bytes)}</span>
      {mayWrite && (
        <button
          type="button"
          className="icb"
          aria-label={t("questions.panel.removeFile", { name })}
          onClick={ask(true)}
        >
          <IconX className="i" aria-hidden="true" />
        </button>
      )}
      {isAsked && (
        <ConfirmDialog
          title={t("questions.panel.removeTitle")}
          confirm={t("questions.panel.removeConfirm")}
          danger
          busy={detach.isPending}
          onConfirm={() => {
            detach.mutate(fileId, { onSuccess: ask(false) });
          }}
          onClose={ask(false)}
        >
          <p>{t("questions.panel.removeText", { name })}</p>
          <FailureNotice error={detach.error} />
        </ConfirmDialog>
      )}
    </li>
  );
}
