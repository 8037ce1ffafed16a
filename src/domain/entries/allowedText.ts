/**
 * Which characters Fortnox takes in texts, so that what it would refuse is told while it is typed.
 *
 * Source: Fortnox developer documentation, "Formats": letters, digits, space and a list of signs. Whether the straight
 * apostrophe is among them is not said, and then it is not.
 */

/** One character that is refused. */
export const refused = /[^\p{L}\p{N} ’\\–:.`´,;^¤#%§£$€¢¥©™°&/()=+\-*_!?²³®½@\u00a0\n\r]/u;

export interface RefusedCharacter {
  readonly character: string;
  /** From 1, counted as a person counts characters. */
  readonly place: number;
}

/** Lists the characters of a text that Fortnox refuses, each once, where it stands first. */
export function refusedCharacters(text: string): readonly RefusedCharacter[] {
  const placeByCharacter = new Map<string, number>();
  Array.from(text).forEach((character, index) => {
    if (refused.test(character) && !placeByCharacter.has(character))
      placeByCharacter.set(character, index + 1);
  });
  return Array.from(placeByCharacter, ([character, place]) => ({ character, place }));
}
