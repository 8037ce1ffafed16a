/** What remains of Deklaration: answers, errors, signatures, the files, and handing in by the last day. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { FormName } from "../forms/formName.ts";
import type { FilingState } from "../forms/page/filingState.ts";
import type { SignAgain } from "../signOff/signAgain.ts";
import type { Cause } from "../staleness/cause.ts";
import type { FormTab, TodoItem, TodoMatter, TodoPhase, TodoSign } from "./todo.ts";

export interface TodoForm {
  readonly form: FormName;
  readonly isSigned: boolean;
  /** Why it is stale; empty when it is not. */
  readonly causes: readonly Cause[];
  readonly signAgain: SignAgain | null;
}

export interface TodoForms {
  readonly forms: readonly TodoForm[];
  /** How many of the questions of the forms have no answer. */
  readonly unanswered: number;
  /** How many errors there are beside those, in the order of their places. */
  readonly errors: number;
  readonly state: FilingState;
  /** Null for a period without fields. */
  readonly lastDay: PlainDate | null;
}

/** Tells how far it has come. */
export function formsPhase(ground: TodoForms): TodoPhase {
  const { forms, state } = ground;
  const isFiled = state === "filed" || state === "signed";
  const signed = forms.filter(({ isSigned, causes }) => isSigned && causes.length === 0).length;
  const hasFile = isFiled || state === "sru-fetched";
  return {
    name: "forms",
    done: isFiled ? forms.length + 2 : signed + (hasFile ? 1 : 0),
    total: forms.length + 2,
    // What was handed in is handed in.
    items: isFiled ? filedItems(ground) : openItems(ground),
  };
}

function filedItems(ground: TodoForms): readonly TodoItem[] {
  const isSigned = ground.state === "signed";
  return [...staleItems(ground), ...(isSigned ? [] : [line("ready", { kind: "return-not-signed" }, "sru")])];
}

function openItems(ground: TodoForms): readonly TodoItem[] {
  const { forms, unanswered, errors, state, lastDay } = ground;
  const unsigned = forms.filter(({ isSigned }) => !isSigned).map(({ form }) => form);
  const [first] = unsigned;
  return [
    ...staleItems(ground),
    ...(errors === 0 ? [] : [line("failed", { kind: "forms-have-errors", count: errors }, null)]),
    ...(unanswered === 0
      ? []
      : [line("question", { kind: "forms-unanswered", count: unanswered }, "uppgifter")]),
    ...(first === undefined ? [] : [line("untouched", { kind: "forms-unsigned", forms: unsigned }, first)]),
    ...(state === "ready" ? [line("ready", { kind: "sru-not-fetched" }, "sru")] : []),
    line(state === "sru-fetched" ? "ready" : "untouched", { kind: "return-not-filed", lastDay }, "sru"),
  ];
}

function staleItems({ forms }: TodoForms): readonly TodoItem[] {
  return forms
    .filter(({ causes }) => causes.length > 0)
    .map(({ form, causes, signAgain }) => ({
      ...line("stale", { kind: "form-stale", form, causes, signAgain }, form),
      key: `form:${form}`,
    }));
}

function line(sign: TodoSign, matter: TodoMatter, tab: FormTab | null): TodoItem {
  return { key: matter.kind, sign, matter, amount: null, link: { page: "forms", tab } };
}
