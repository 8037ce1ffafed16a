/** Asks the client about a row of an appendix; who only reads cannot. */
import { type JSX, useState } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { AskDialog } from "#web/components/questions/AskDialog.tsx";
import { useMayAsk } from "#web/lib/access.ts";
import { noPlace } from "#web/lib/progress/questionQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";

export interface AskRow {
  /** Null for who may not ask. */
  readonly open: ((rowId: string) => void) | null;
  readonly dialog: JSX.Element | null;
}

export interface AskedRows {
  readonly place: AppendixPlace;
  readonly view: Pick<AppendixView, "number" | "name">;
  readonly rows: readonly { readonly id: string }[];
}

/** Opens the dialog on a row, which is told by its number in the appendix. */
export function useAskRow({ place, view, rows }: AskedRows): AskRow {
  const [asked, setAsked] = useState<string | null>(null);
  const mayAsk = useMayAsk();
  const { closingId, appendixId } = place;
  const { number, name } = view;
  const row = rows.findIndex(({ id }) => id === asked) + 1;
  const dialog =
    asked === null || row === 0 ? null : (
      <AskDialog
        closingId={closingId}
        place={{ ...noPlace, appendixId, rowId: asked }}
        about={t("questions.ask.row", { number, name, row })}
        onClose={() => {
          setAsked(null);
        }}
      />
    );
  return { open: mayAsk ? setAsked : null, dialog };
}
