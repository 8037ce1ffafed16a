/** The comments on an account or an appendix, and a field for one more; nothing written is changed or taken away. */
import { Textarea } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Subject } from "#wire/signOff.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { useCommentOn, useComments } from "#web/lib/signOff/signOffQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Form } from "../fields/Form.tsx";
import { typed } from "../fields/typed.ts";
import { FailureNotice } from "../page/Notice.tsx";
import { SkeletonLines } from "../page/SkeletonRows.tsx";

export interface CommentListProps {
  readonly closingId: string;
  readonly subject: Subject;
}

/** Draws the comments; a reader only reads them. */
export function CommentList({ closingId, subject }: CommentListProps): JSX.Element {
  const { data, error, refetch } = useComments(closingId, subject);
  const mayWrite = useSession()?.role !== "reader";
  return (
    <div className="comments">
      <FailureNotice error={error} onRetry={refetch} />
      {data === undefined && error === null && <SkeletonLines lines={2} />}
      {data?.length === 0 && <p className="ink2">{t("signOff.comments.none")}</p>}
      <ol className="history" aria-label={t("signOff.comments.title")}>
        {(data ?? []).map(({ commentId, by, at, text }) => (
          <li key={commentId}>
            <p className="ink2 sm">
              {by.name} <span className="n">{momentText(at)}</span>
            </p>
            <p className="note-text">{text}</p>
          </li>
        ))}
      </ol>
      {mayWrite && <NewComment key={subject.key} closingId={closingId} subject={subject} />}
    </div>
  );
}

function NewComment({ closingId, subject }: CommentListProps): JSX.Element {
  const [text, setText] = useState("");
  const comment = useCommentOn(closingId, subject);
  return (
    <Form
      submit={t("signOff.comments.send")}
      busy={comment.isPending}
      error={comment.error}
      disabled={text.trim() === ""}
      onSubmit={() => {
        comment.mutate(text.trim(), {
          onSuccess: () => {
            setText("");
          },
        });
      }}
    >
      <Textarea
        label={t("signOff.comments.label")}
        value={text}
        autosize
        minRows={2}
        maxLength={4000}
        onChange={typed(setText)}
      />
    </Form>
  );
}
