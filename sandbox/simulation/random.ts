/** Chance that gives the same company from the same seed on every machine. */
import { invariant } from "#lib/invariant.ts";

export interface Random {
  /** A whole number from `from` through `to`. */
  between(from: number, to: number): number;
  /** True in so many cases of a thousand. */
  permille(chance: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Makes a source of chance from a text (FNV-1a into mulberry32). */
export function randomOf(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 4_294_967_296) * limit);
  return {
    between: (from, to) => from + below(to - from + 1),
    permille: (chance) => below(1000) < chance,
    pick(list) {
      const picked = list[below(list.length)];
      invariant(picked !== undefined, "there is nothing to pick from");
      return picked;
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
