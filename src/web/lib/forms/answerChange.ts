/** One answer of Uppgifter som du svarar på at a time, put into all of them as they stand. */
import type { FormAnswers } from "#wire/forms.ts";

export type AnswerChange =
  | { readonly question: "assisted" | "audited"; readonly answer: boolean | null }
  | { readonly code: string; readonly kronor: string | null };

/** Puts an answer in; a box without an amount is left out, zero is an answer. */
export function withAnswer(answers: FormAnswers, change: AnswerChange): FormAnswers {
  if ("question" in change) return { ...answers, [change.question]: change.answer };
  const { code, kronor } = change;
  const others = answers.typed.filter((one) => one.code !== code);
  return { ...answers, typed: kronor === null ? others : [...others, { code, kronor }] };
}

/** Tells what stands where a change would be put; two people may change different answers at once. */
export function answerAt(answers: FormAnswers, change: AnswerChange): boolean | string | null {
  if ("question" in change) return answers[change.question];
  return answers.typed.find(({ code }) => code === change.code)?.kronor ?? null;
}

/** Counts the questions that hinder the files as long as nobody has answered them. */
export function unanswered({ assisted, audited }: FormAnswers): number {
  return [assisted, audited].filter((answer) => answer === null).length;
}
