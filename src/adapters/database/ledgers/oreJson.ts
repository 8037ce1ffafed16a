/** JSON whose amounts are strings of öre: JSON's own numbers are floats. */

/** Writes it. */
export function oreJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? part.toString() : part));
}
