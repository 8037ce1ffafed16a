/** What sign-off keeps as JSON, read back: amounts, which are strings of öre there, become amounts again. */
import { ore } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";

/** The fields that hold amounts; before and after of a count or a list are no strings, and stay as they are. */
const amountFields: ReadonlySet<string> = new Set([
  "opening",
  "movement",
  "closing",
  "reconciled",
  "difference",
  "materiality",
  "openingBefore",
  "openingAfter",
  "closingBefore",
  "closingAfter",
  "before",
  "after",
  "amount",
  "expected",
  "actual",
  "ledger",
  "explained",
  "balance",
  "unexplained",
]);

/** Reads a stored value, which has the type of what was stored. */
export function readRecorded(stored: unknown): unknown {
  if (Array.isArray(stored)) return stored.map(readRecorded);
  if (typeof stored !== "object" || stored === null) return stored;
  return Object.fromEntries(
    Object.entries(stored).map(([key, part]: [string, unknown]) => [
      key,
      typeof part === "string" && amountFields.has(key) ? amountOf(part) : readRecorded(part),
    ]),
  );
}

function amountOf(text: string): bigint {
  invariant(/^-?\d+$/.test(text), "What is kept in a field of amounts is an amount.");
  return ore(BigInt(text));
}
