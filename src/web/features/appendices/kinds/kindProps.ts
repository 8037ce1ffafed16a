/** What the page gives to the part that draws the rows of a kind. */
import type { AppendixContent } from "#wire/appendixContents.ts";
import type { AppendixEditor, EditorState } from "../saving/editor.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";

export interface KindProps {
  readonly place: AppendixPlace;
  readonly editor: AppendixEditor;
  readonly state: EditorState;
  /** What is shown: what is typed, or another's while one looks at that. */
  readonly shown: AppendixContent;
  readonly readOnly: boolean;
  /** Every row is drawn, for paper. */
  readonly isWhole: boolean;
  /** Opens a voucher beside the page. */
  readonly onVoucher: (voucherIndex: number) => void;
}
