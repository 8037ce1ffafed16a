/** Every question that waits for an answer as one text to the client, each with its number and its row. */
import type { Closing } from "#wire/clients.ts";
import type { Question } from "#wire/progress.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface LetterParts {
  readonly client: Pick<Closing["client"], "name" | "organizationNumber">;
  readonly fiscalYear: Closing["fiscalYear"];
  readonly questions: readonly Question[];
  /** Who writes, and for which firm. */
  readonly from: { readonly name: string; readonly firm: string };
}

/** Lists the questions that wait for an answer. */
export function unanswered(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ state }) => state === "open" || state === "sent");
}

/** Writes the text. */
export function letterText({ client, fiscalYear, questions, from }: LetterParts): string {
  const intro = t("questions.letter.intro", {
    count: questions.length,
    client: client.name,
    organizationNumber: client.organizationNumber,
    year: fiscalYearText(fiscalYear),
  });
  return [
    t("questions.letter.greeting"),
    intro,
    ...questions.map(questionText),
    t("questions.letter.outro"),
    [t("questions.letter.regards"), from.name, from.firm].join("\n"),
  ].join("\n\n");
}

/** Writes the subject of a mail with the text. */
export function letterSubject({ client, fiscalYear }: Pick<LetterParts, "client" | "fiscalYear">): string {
  return t("questions.letter.subject", { client: client.name, year: fiscalYearText(fiscalYear) });
}

/** Some mail programs take no longer address, and cut the text without a word. */
const mailAddressAtMost = 2000;

/** Writes the address that opens the text in a mail program; null when it is too long for one. */
export function mailAddress(subject: string, body: string): string | null {
  const lines = body.replaceAll(/\r?\n/g, "\r\n");
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return address.length > mailAddressAtMost ? null : address;
}

function questionText({ number, about, text }: Question): string {
  const row = about === "" ? [] : [`   ${t("questions.letter.row", { about })}`];
  const [first = "", ...more] = text.split("\n");
  return [`${number}. ${first}`, ...more.map((line) => `   ${line}`), ...row].join("\n");
}
