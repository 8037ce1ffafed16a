/** Thrown when the program itself is wrong; nothing that a user or the world does may lead here. */
export class BugError extends Error {
  override readonly name = "BugError";
}

/** Stops at once when what must hold does not hold. */
export function invariant(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new BugError(sentence);
}
