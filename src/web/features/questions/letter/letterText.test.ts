import { describe, expect, it } from "vitest";
import type { Question } from "#wire/progress.ts";
import { noPlace } from "#web/lib/progress/questionQueries.ts";
import { letterSubject, letterText, mailAddress, unanswered } from "./letterText.ts";

const anna = { userId: "anna", name: "Anna Lindström", active: true };
const question = (number: number, rest: Partial<Question> = {}): Question => ({
  questionId: `0195b6a0-0000-7000-8000-00000000000${number}`,
  number,
  place: noPlace,
  about: "",
  text: "Finns det fler banklån?",
  state: "open",
  askedBy: anna,
  askedAt: "2026-02-03T13:02:00Z",
  sentAt: null,
  answer: "",
  answeredBy: null,
  answeredAt: null,
  files: [],
  ...rest,
});
const parts = {
  client: { name: "Björkhaga Snickeri AB", organizationNumber: "556812-3458" },
  fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  from: { name: "Anna Lindström", firm: "Byrån AB" },
};

describe("the text to the client", () => {
  it("has every question with its number and its row, and says of whom and which year it is", () => {
    const about = "A 72 2025-11-18 Deposition −4\u00a0500,00";
    const text = letterText({
      ...parts,
      questions: [question(1, { about, text: "Vad är det här?\nFinns det kvitto?" }), question(3)],
    });
    expect(text).toBe(
      [
        "Hej!",
        "",
        "Vi gör bokslutet för Björkhaga Snickeri AB (556812-3458), räkenskapsåret 2025-01-01 – 2025-12-31, och behöver svar på 2 frågor.",
        "",
        "1. Vad är det här?",
        "   Finns det kvitto?",
        `   Gäller: ${about}`,
        "",
        "3. Finns det fler banklån?",
        "",
        "Svara med frågans nummer, och skicka med underlag där det finns.",
        "",
        "Hälsningar",
        "Anna Lindström",
        "Byrån AB",
      ].join("\n"),
    );
  });
  it("is about what waits for an answer, sent or not", () => {
    const states = ["open", "sent", "answered", "withdrawn"] as const;
    const all = states.map((state, index) => question(index + 1, { state }));
    expect(unanswered(all).map(({ number }) => number)).toEqual([1, 2]);
  });
  it("does not take what a person wrote for instructions of its own", () => {
    const text = letterText({
      ...parts,
      questions: [question(1, { text: "{{count}} $t(common.save) <b>&" })],
    });
    expect(text).toContain("1. {{count}} $t(common.save) <b>&");
  });
});

describe("the mail to the client", () => {
  it("carries subject and text, with the line ends of mail", () => {
    const address = mailAddress(letterSubject(parts), "Hej!\n\nÄr det 100 % & klart?");
    expect(address).toContain("subject=Fr%C3%A5gor%20om%20bokslutet%202025-01-01");
    expect(address).toContain("body=Hej!%0D%0A%0D%0A%C3%84r%20det%20100%20%25%20%26%20klart%3F");
  });
  it("is not offered for a text that a mail program would cut", () => {
    expect(mailAddress("Frågor", "å".repeat(1000))).toBeNull();
  });
});
