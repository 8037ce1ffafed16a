/** The button that asks the client about a row: a sign alone in a table, with its word in a panel. */
import { Button } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import { useMayAsk } from "#web/lib/access.ts";
import type { QuestionPlace } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { AskDialog } from "./AskDialog.tsx";
import "./ask.css";

export interface AskButtonProps {
  readonly closingId: string;
  readonly place: QuestionPlace;
  /** The row in words: what a person who hears the page knows the button by, and what the dialog shows. */
  readonly about: string;
  /** The sign alone, for a row of a table. */
  readonly small?: boolean;
  /** Out of reach of Tab: in a row that has not the cursor. */
  readonly inRow?: boolean;
}

/** Draws the button; whoever only reads has none. */
export function AskButton(props: AskButtonProps): JSX.Element | null {
  const { closingId, place, about, small = false, inRow = false } = props;
  const [isOpen, setOpen] = useState(false);
  const mayAsk = useMayAsk();
  if (!mayAsk) return null;
  const open = (): void => {
    setOpen(true);
  };
  return (
    <>
      {small ? (
        <button
          type="button"
          className="icb ask"
          tabIndex={inRow ? -1 : 0}
          aria-label={t("questions.ask.about", { about })}
          title={t("questions.ask.action")}
          onClick={open}
        >
          <IconMessageQuestion className="i" aria-hidden="true" />
        </button>
      ) : (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconMessageQuestion className="i" aria-hidden="true" />}
          onClick={open}
        >
          {t("questions.ask.action")}
        </Button>
      )}
      {isOpen && (
        <AskDialog
          closingId={closingId}
          place={place}
          about={about}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
