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
  const said: Said = { amounts, overrides, findings, fileHashes, content: storeContent(kind, content) };
  // The accounts of a main appendix follow the chart, and its sums tell them.
  const named = kind === "main" ? [] : accounts.map((account) => canonicalLine(["account", account]));
  return {
    appendixId: id,
    sums: amounts.map((sum) => ({ ...sum, hash: hashOf(linesOf(saidOfAccount(said, sum.account))) })),
    findings: findings.length,
    hash: hashOf([...linesOf(said), ...named]),
  };
}

interface Said {
  readonly amounts: readonly { readonly account: string; readonly amount: Ore | null }[];
  readonly overrides: Appendix["overrides"];
  readonly findings: AppendixFigures["findings"];
  readonly fileHashes: readonly string[];
  readonly content: StoredJson;
}

/** Leaves out the rows of other accounts, and what is said of them; what names no account may be said of any. */
function saidOfAccount(said: Said, account: string): Said {
  const others = new Set<string>();
  const content = withoutOthers(said.content, account, others);
  for (const other of said.amounts) if (other.account !== account) others.add(`sum:${other.account}`);
  return {
    ...said,
    content,
    amounts: said.amounts.filter((sum) => sum.account === account),
    overrides: said.overrides.filter(({ figure }) => !others.has(figure)),
    findings: said.findings.filter(
      (finding) =>
        !(finding.rowId !== null && others.has(`row:${finding.rowId}`)) &&
        !("account" in finding && others.has(`sum:${finding.account}`)),
    ),
  };
}

/** Gathers the keys of figures that rows of other accounts have. */
function withoutOthers(value: StoredJson, account: string, others: Set<string>): StoredJson {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) {
    return value.flatMap((item) => {
      if (!isOfOther(item, account)) return [withoutOthers(item, account, others)];
      if (typeof item["id"] === "string") others.add(`row:${item["id"]}`);
      return [];
    });
  }
  const fields = Object.entries(value).map(([name, field]) => [name, withoutOthers(field, account, others)]);
  return Object.fromEntries(fields) as StoredJson;
}

function isOfOther(item: StoredJson, account: string): item is Readonly<Record<string, StoredJson>> {
  if (typeof item !== "object" || item === null || isList(item)) return false;
  const own = item["account"];
  return typeof own === "string" && own !== account;
}

function linesOf({ amounts, overrides, findings, fileHashes, content }: Said): readonly string[] {
  return [
    ...amounts.map(({ account, amount }) => canonicalLine(["sum", account, amount])),
    ...overrides.map(({ figure, amount }) => canonicalLine(["override", figure, amount])),
    ...findings.map((finding) => canonicalLine(["finding", finding.kind, finding.rowId])),
    ...fileHashes.map((hash) => canonicalLine(["file", hash])),
    canonicalLine(["content", canonicalJson(content)]),
  ];
}

function hashOf(lines: readonly string[]): string {
  return createHash("sha256").update(canonicalLines(lines)).digest("base64url");
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
