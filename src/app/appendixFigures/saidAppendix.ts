/** What an appendix says: its sums, how many findings, and a hash that is another when anything of it is. */
import { createHash } from "node:crypto";
import type { Appendix } from "#domain/appendices/appendix.ts";
import type { AppendixFigures } from "#domain/appendices/figure.ts";
import type { OtherAppendix } from "#domain/appendices/kindRules.ts";
import { type StoredJson, storeContent } from "#domain/appendices/storedContent.ts";
import type { Ore } from "#domain/money/ore.ts";
import { sumKnown } from "#domain/reconciliation/figures.ts";
import { canonicalLine, canonicalLines } from "#domain/staleness/basis.ts";
import type { SaidAppendix } from "../appendices/appendixStore.ts";

/** Puts together what an appendix says. Its name, number and note are not what others rest on. */
export function saidBy(
  { id, kind, content, overrides, accounts }: Appendix,
  { sums, findings }: AppendixFigures,
  fileHashes: readonly string[],
): SaidAppendix {
  const amounts = sums.map(({ account, figure }) => ({ account, amount: figure.value }));
  const text = canonicalLines([
    ...amounts.map(({ account, amount }) => canonicalLine(["sum", account, amount])),
    // Those of a main appendix follow the chart, and its sums tell them.
    ...(kind === "main" ? [] : accounts.map((account) => canonicalLine(["account", account]))),
    ...overrides.map(({ figure, amount }) => canonicalLine(["override", figure, amount])),
    ...findings.map((finding) => canonicalLine(["finding", finding.kind, finding.rowId])),
    ...fileHashes.map((hash) => canonicalLine(["file", hash])),
    canonicalLine(["content", canonicalJson(storeContent(kind, content))]),
  ]);
  const hash = createHash("sha256").update(text).digest("base64url");
  return { appendixId: id, sums: amounts, findings: findings.length, hash };
}

/** Sums what an appendix says of its accounts; null when one is unknown, or it says nothing. */
export function totalOf(said: Pick<SaidAppendix, "sums"> | undefined): Ore | null {
  return said === undefined || said.sums.length === 0
    ? null
    : sumKnown(said.sums.map(({ amount }) => amount));
}

/** What an appendix is to the main one of its group. */
export function otherOf(
  head: Pick<OtherAppendix, "appendixId" | "number" | "name">,
  said: SaidAppendix | undefined,
): OtherAppendix {
  const { appendixId, number, name } = head;
  return { appendixId, number, name, sums: said?.sums ?? [] };
}

/** The database does not keep the order in which fields were written. */
function canonicalJson(value: StoredJson): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
}

function isList(value: StoredJson): value is readonly StoredJson[] {
  return Array.isArray(value);
}
