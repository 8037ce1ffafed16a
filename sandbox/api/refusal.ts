/** Refusals of the API, with Fortnox's own codes and words where they are known. */
import type { CompanyHabits } from "#sandbox/state/company.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";

/** Thrown by an endpoint; becomes the error envelope in the company's habit of writing it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Codes that no source names are of this sandbox's own making, in a range that Fortnox does not use, so that
 * nothing comes to rest on them.
 */
export const inventedCodes = {
  unbalanced: 2999001,
  inactiveAccount: 2999002,
  seriesNotManual: 2999003,
  seriesMissing: 2999004,
  dateOutsideYear: 2999005,
  tooFewRows: 2999006,
  textLength: 2999007,
  costCenterMandatory: 2999008,
  costCenterNotAllowed: 2999009,
  alreadyExists: 2999010,
} as const;

export const refusals = {
  invalidResponseType: () => new Refusal(400, 1000030, "Invalid response type"),
  invalidContentType: () => new Refusal(400, 1000031, "Invalid content type"),
  invalidParameter: () => new Refusal(400, 2000588, "Ogiltig parameter i anropet."),
  malformedJson: () => new Refusal(400, 2002115, "Error deserializing JSON: JSON_ERROR_SYNTAX"),
  wrongData: () => new Refusal(400, 2001392, "Ingen eller felaktig typ av data."),
  wrongField: (name: string) => new Refusal(400, 2001399, `Felaktigt fältnamn (${name})`),
  notNumeric: (value: string) => new Refusal(400, 2000108, `Värdet måste vara numeriskt (${value})`),
  notBoolean: (value: string) => new Refusal(400, 2000134, `Värdet måste vara en boolean (${value})`),
  forbiddenCharacters: (value: string) =>
    new Refusal(400, 2000359, `Värdet innehåller ej tillåtna tecken. (${value})`),
  accountNotFound: () => new Refusal(404, 2000423, "Kan inte hitta kontot."),
  accountUnknown: () => new Refusal(400, 2001304, "Kunde inte hitta konto"),
  notFound: () => new Refusal(404, 2000729, "A valid identifier was not provided."),
  noScope: (status: number) => new Refusal(status, 2000663, "Du saknar behörighet till denna resurs"),
} as const;

const permissionCodes: ReadonlySet<number> = new Set([2000663, 2000664, 2001101, 2003275]);

/** Writes a refusal in one of the two casings; some codes come as text. */
export function refusalAnswer({ status, code, message }: Refusal, habits: CompanyHabits): Answer {
  const isUpper =
    habits.errorCasing === "upper" || (habits.errorCasing === "mixed" && permissionCodes.has(code));
  return jsonAnswer(status, {
    ErrorInformation: isUpper
      ? { Error: 1, Message: message, Code: code }
      : { error: 1, message, code: code === 2000588 ? code.toString() : code },
  });
}
