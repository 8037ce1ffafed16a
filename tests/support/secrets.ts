/** What a test has said or been given that must stand in no log: passwords, codes, tokens, cookies, personal numbers. */
import type { LightMyRequestResponse } from "fastify";
import type { Question } from "./testInstallation.ts";

const secretFields = /"(?:password|currentPassword|newPassword|code|token)":"([^"]+)"/g;
const links = /\/(?:inbjudan|aterstall|invitations|password-resets)\/([\w-]{20,})/g;
const secretAnswers = /"(?:totpURI|token)":"([^"]+)"/g;
/** As people write them, whosever they are; a moment or an id is none. */
const personalNumber = /(?<![\d.:T-])(?:19|20)?\d{6}[-+]?\d{4}(?![\d-])/g;

/** Lists the secrets of one question and its answer. */
export function secretsOf(question: Question, answer: LightMyRequestResponse): readonly string[] {
  // A file that is sent is no form with a password in it, and may be a hundred megabytes.
  const body = question.body instanceof Uint8Array ? {} : (question.body ?? {});
  const asked = `${question.url} ${JSON.stringify(body)}`;
  const cookies = (question.headers?.["cookie"] ?? "")
    .split("; ")
    .map((cookie) => cookie.split("=")[1] ?? "");
  return [
    ...found(asked, secretFields),
    ...found(asked, links),
    ...found(answer.body, links),
    ...found(answer.body, secretAnswers),
    ...cookies,
    ...answer.cookies.map(({ value }) => value),
  ].filter(({ length }) => length >= 6);
}

/** Lists the lines of a log in which any of the secrets, or any personal number, stands. */
export function linesWithSecrets(lines: readonly string[], secrets: ReadonlySet<string>): readonly string[] {
  const all = [...secrets];
  return lines.filter(
    (line) => all.some((secret) => line.includes(secret)) || found(line, personalNumber).length > 0,
  );
}

function found(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? match[0]);
}
