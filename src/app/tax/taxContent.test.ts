import { describe, expect, it } from "vitest";
import { noChoice } from "#domain/tax/taxChoice.ts";
import { choiceOf, emptyAnswers, emptyContent } from "./taxContent.ts";

describe("what is said of appropriations and tax", () => {
  it("is no choice while nobody has said anything", () => {
    expect(choiceOf({ content: emptyContent, answers: emptyAnswers, lastLoss: null })).toEqual(noChoice);
  });
  it("holds typed fields of both pages", () => {
    const content = { ...emptyContent, typed: [{ code: "7653", kronor: "1200" }] };
    const answers = { ...emptyAnswers, typed: [{ code: "8020", kronor: "-5" }] };
    const { typed } = choiceOf({ content, answers, lastLoss: null });
    expect([...typed]).toEqual([
      ["7653", 1200n],
      ["8020", -5n],
    ]);
  });
  it("takes last year's loss unless another is typed, zero too", () => {
    const losses = { ...emptyContent.losses, broughtForward: "0" };
    const lossOf = (content = emptyContent): bigint | null =>
      choiceOf({ content, answers: emptyAnswers, lastLoss: 800n }).losses.broughtForward;
    expect(lossOf()).toBe(800n);
    expect(lossOf({ ...emptyContent, losses })).toBe(0n);
  });
});
