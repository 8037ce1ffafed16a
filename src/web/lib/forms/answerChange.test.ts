import { describe, expect, it } from "vitest";
import type { FormAnswers } from "#wire/forms.ts";
import { answerAt, unanswered, withAnswer } from "./answerChange.ts";

const answers: FormAnswers = {
  assisted: true,
  audited: null,
  typed: [
    { code: "8020", kronor: "500" },
    { code: "8022", kronor: "0" },
  ],
};

describe("an answer", () => {
  it("is put among the others, which stay as they are", () => {
    expect(withAnswer(answers, { question: "audited", answer: false })).toEqual({
      ...answers,
      audited: false,
    });
    expect(withAnswer(answers, { code: "8020", kronor: "700" }).typed).toEqual([
      { code: "8022", kronor: "0" },
      { code: "8020", kronor: "700" },
    ]);
  });
  it("is taken away with its box, and zero is not nothing", () => {
    expect(withAnswer(answers, { code: "8020", kronor: null }).typed).toEqual([
      { code: "8022", kronor: "0" },
    ]);
    expect(answerAt(answers, { code: "8022", kronor: null })).toBe("0");
    expect(answerAt(answers, { code: "8026", kronor: "1" })).toBeNull();
  });
  it("is missing as long as nobody has said yes or no", () => {
    expect(unanswered(answers)).toBe(1);
    expect(unanswered({ ...answers, audited: false })).toBe(0);
    expect(answerAt(answers, { question: "audited", answer: true })).toBeNull();
  });
});
