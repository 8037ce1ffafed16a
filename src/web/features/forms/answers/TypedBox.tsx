/** A box that people fill in: read when the field is left, saved at once, kept as typed when it cannot be. */
import { TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import type { FormLine, FormsPage } from "#wire/forms.ts";
import { typed } from "#web/components/fields/typed.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { answerAt } from "#web/lib/forms/answerChange.ts";
import { boxLabel } from "#web/lib/forms/boxLabel.ts";
import { useSaveAnswer } from "#web/lib/forms/useSaveAnswer.ts";
import { kronorText, parseKronor } from "#web/lib/format/kronor.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface TypedBoxProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly line: FormLine;
}

/** Draws the field. */
export function TypedBox({ closingId, page, line }: TypedBoxProps): JSX.Element {
  const mayEdit = useMayEdit();
  const { code, row, label } = line;
  const save = useSaveAnswer(closingId);
  // What is being written, and what stood there when it was begun; null while nobody writes.
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: FormsPage } | null>(null);
  const saved = answerAt(page.answers, { code, kronor: null });
  const text = draft?.text ?? (typeof saved === "string" ? kronorText(saved) : "");
  const read = parseKronor(text);
  const leave = (): void => {
    if (draft === null || !read.ok || save.isPending) return;
    const change = { code, kronor: read.kronor };
    if (read.kronor === answerAt(draft.seen.answers, change)) {
      setDraft(null);
      return;
    }
    save.mutate(
      { change, seen: draft.seen },
      {
        onSuccess: () => {
          setDraft(null);
        },
      },
    );
  };
  const again = (): void => {
    if (read.ok)
      save.mutate(
        { change: { code, kronor: read.kronor }, seen: page },
        {
          onSuccess: () => {
            setDraft(null);
          },
        },
      );
  };
  return (
    <div className="typed-box">
      <TextInput
        label={t("formAnswers.box", { row: row === "" ? code : row, label: boxLabel(label).text })}
        inputMode="numeric"
        autoComplete="off"
        disabled={!mayEdit}
        value={text}
        error={read.ok ? null : t(`formAnswers.faults.${read.fault}`, { text })}
        rightSection={<Saving isPending={save.isPending} isSaved={save.isSuccess && draft === null} />}
        rightSectionWidth={72}
        onChange={typed((next) => {
          setDraft({ text: next, seen: draft?.seen ?? page });
        })}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <FailureNotice error={save.error} onRetry={again} />
    </div>
  );
}

function Saving({ isPending, isSaved }: { isPending: boolean; isSaved: boolean }): JSX.Element {
  const words = isPending ? t("formAnswers.saving") : isSaved ? t("formAnswers.saved") : "";
  return (
    <span className="sm ink2" role="status">
      {words}
    </span>
  );
}
