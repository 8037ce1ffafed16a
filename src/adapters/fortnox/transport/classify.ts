/**
 * What an error of Fortnox means. Its HTTP status is not to be relied on (a missing right comes as 400 or 403), so
 * code and words decide first. The envelope comes in two casings, as OAuth's shape, or as plain text.
 */
import {
  type FortnoxAnswer,
  type FortnoxFault,
  FortnoxLicenceError,
  FortnoxLockedError,
  FortnoxRateLimitError,
  FortnoxReconnectError,
  FortnoxRefusedError,
  FortnoxScopeError,
  FortnoxUnavailableError,
} from "#app/fortnox/faults.ts";
import { isObject, type JsonObject } from "../json/fields.ts";

type Meaning = "reconnect" | "licence" | "scope" | "locked" | "unavailable";

const meaningByCode: ReadonlyMap<string, Meaning> = new Map([
  ["1000003", "unavailable"],
  ["2000310", "reconnect"],
  ["2000311", "reconnect"],
  ["invalid_grant", "reconnect"],
  ["2000663", "scope"],
  ["2000664", "scope"],
  ["2003275", "scope"],
  ["2001101", "licence"],
  ["2001103", "licence"],
  ["error_missing_license", "licence"],
  ["error_missing_app_license", "licence"],
  ["2000401", "locked"],
  ["2002141", "locked"],
]);

const meaningByWords: readonly (readonly [RegExp, Meaning])[] = [
  [/\blåst perioden|perioden är låst/i, "locked"],
  [/licens/i, "licence"],
  [/saknar behörighet|access to (?:the )?(?:current )?scope/i, "scope"],
];

const longestSaid = 500;

/** Makes the fault of an answer that is no success. */
export function classifyError(
  status: number,
  body: string,
  retryAfterMs: number | null = null,
): FortnoxFault {
  const answer = readError(status, body);
  // Words that are not Fortnox's say nothing of what was asked for: they come from somebody on the way.
  if (status === 404 && body.trim() !== "" && !isSaidByFortnox(body)) {
    return new FortnoxUnavailableError("Somebody on the way answered 404", { answer, retryAfterMs });
  }
  const sentence = `Fortnox answered ${status}${answer.fortnoxCode === null ? "" : ` (${answer.fortnoxCode})`}`;
  switch (meaningOf(answer, status)) {
    case "reconnect":
      return new FortnoxReconnectError(sentence, answer);
    case "licence":
      return new FortnoxLicenceError(sentence, answer);
    case "scope":
      return new FortnoxScopeError(sentence, answer);
    case "locked":
      return new FortnoxLockedError(sentence, answer);
    case "unavailable":
      return new FortnoxUnavailableError(sentence, { answer, retryAfterMs });
    case "rate":
      return new FortnoxRateLimitError(sentence, answer, retryAfterMs);
    case "refused":
      return new FortnoxRefusedError(sentence, answer);
  }
}

/** Reads what an error says, whatever its shape. */
export function readError(status: number, body: string): FortnoxAnswer {
  const json = parseObject(body);
  if (json === null) {
    // Plain text has its code in it; a page of HTML says nothing worth showing.
    const said = isPage(body) || body.trim() === "" ? null : body.trim().slice(0, longestSaid);
    return { status, fortnoxCode: /\((\d{7})\)/.exec(said ?? "")?.[1] ?? null, said };
  }
  const inner = envelopeOf(json) ?? json;
  const code = textOf(inner, ["code"]) ?? errorWord(json);
  const said = textOf(inner, ["message", "error_description"]);
  return { status, fortnoxCode: code, said: said?.slice(0, longestSaid) ?? null };
}

/** Tells whether an error is in Fortnox's own words: its envelope, or its plain text with a code in it. */
export function isSaidByFortnox(body: string): boolean {
  const json = parseObject(body);
  if (json === null) return !isPage(body) && /\(\d{7}\)/.test(body);
  const envelope = envelopeOf(json);
  return envelope !== null && (textOf(envelope, ["code"]) ?? textOf(envelope, ["message"])) !== null;
}

function isPage(body: string): boolean {
  return /^\s*</.test(body);
}

/** `ErrorInformation`, in whatever casing. */
function envelopeOf(json: JsonObject): JsonObject | null {
  const found = valueOf(json, "errorinformation");
  return isObject(found) ? found : null;
}

function meaningOf(answer: FortnoxAnswer, status: number): Meaning | "rate" | "refused" {
  if (status === 429) return "rate";
  const byCode = meaningByCode.get(answer.fortnoxCode ?? "");
  if (byCode !== undefined) return byCode;
  if (status >= 500 || status === 408) return "unavailable";
  if (status === 401) return "reconnect";
  const byWords = meaningByWords.find(([words]) => words.test(answer.said ?? ""))?.[1];
  return byWords ?? (status === 403 ? "scope" : "refused");
}

function parseObject(body: string): JsonObject | null {
  try {
    const json: unknown = JSON.parse(body);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

/** OAuth's own `error`, which in Fortnox's envelope is a number that tells nothing. */
function errorWord(json: JsonObject): string | null {
  return typeof json["error"] === "string" ? json["error"] : null;
}

function textOf(json: JsonObject, keys: readonly string[]): string | null {
  const value = keys
    .map((key) => valueOf(json, key))
    .find((found) => typeof found === "string" || typeof found === "number");
  return value === undefined ? null : String(value);
}

/** Finds a value by its name in lower case. */
function valueOf(json: JsonObject, key: string): unknown {
  return Object.entries(json).find(([name]) => name.toLowerCase() === key)?.[1];
}
