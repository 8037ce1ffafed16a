/** Names of firms, people and companies: any writing, in one line, without characters that only steer the display. */
import { type Result, ok, refused } from "#lib/result.ts";

export type NameProblem = {
  readonly kind: "name-empty";
};

/** Control characters, and those that turn the direction of writing or hide inside a word. */
const steering = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** Takes away what cannot be seen and makes one space of many; refused when nothing is left. */
export function parseName(text: string): Result<string, NameProblem> {
  const name = text.toWellFormed().replaceAll(steering, " ").replaceAll(/\s+/gu, " ").trim();
  return name === "" ? refused({ kind: "name-empty" }) : ok(name);
}
