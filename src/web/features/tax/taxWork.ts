/** What every part of the page works on: the page as it was last saved, what is chosen and typed, and how to change it. */
import type { FilingState } from "#wire/forms.ts";
import type { TaxContent, TaxPage, TaxStep, TaxStepLine } from "#wire/tax.ts";
import type { Edit } from "./content/changeContent.ts";
import type { TaxEditor, TaxState } from "./saving/taxEditor.ts";

export type FiledState = Extract<FilingState, "filed" | "signed">;

export interface TaxWork {
  readonly closingId: string;
  readonly editor: TaxEditor;
  readonly state: TaxState;
  readonly page: TaxPage;
  readonly content: TaxContent;
  readonly readOnly: boolean;
  /** How the return is handed in; null while it is not. */
  readonly filed: FiledState | null;
  readonly change: (edit: Edit) => void;
}

/** Every part of the page takes it. */
export interface PartProps {
  readonly work: TaxWork;
}

/** Puts together what the parts work on. */
export function taxWork(of: Pick<TaxWork, "closingId" | "editor" | "state" | "readOnly" | "filed">): TaxWork {
  const { page, content } = of.state;
  return {
    ...of,
    page,
    content,
    change: (edit) => {
      of.editor.change(edit);
    },
  };
}

/** The line of a step; undefined while nothing can be computed. */
export function lineOf({ steps }: TaxPage, step: TaxStep): TaxStepLine | undefined {
  return steps.find((line) => line.step === step);
}

/** Reads of a return's state whether it is handed in, and how. */
export function filedState(state: FilingState | undefined): FiledState | null {
  return state === "filed" || state === "signed" ? state : null;
}
