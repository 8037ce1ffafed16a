/**
 * What each node says, as canonical text: equal texts are equal figures. Short texts are their own hash; long ones are
 * hashed by the caller, for hashes are a port.
 */
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";
import { type Figures, changeOfYear } from "../reconciliation/figures.ts";
import type { OpenLedger } from "./ledgerChange.ts";
import type { BasisNode } from "./node.ts";

/** Makes a short text of a long one; different texts make different ones. */
export type HashText = (text: string) => string;

/** Control characters never stand in a text that was read, so they part fields without doubt. */
const [fieldEnd, lineEnd] = ["\u001f", "\u001e"];

/** Joins fields into text in which null, empty and zero are not the same. */
export function canonicalLine(fields: readonly (string | bigint | number | null)[]): string {
  return fields.map((field) => (field === null ? "?" : `=${field.toString()}`)).join(fieldEnd);
}

/** Joins lines whose order says nothing. */
export function canonicalLines(lines: readonly string[]): string {
  return lines.toSorted().join(lineEnd);
}

/** The figures of an account, entries included: the same whether an entry has been exported and come back, or not. */
export function accountNode(account: string, figures: Omit<Figures, "previous">): BasisNode {
  const { opening, closing } = figures;
  return { node: `account:${account}`, hash: canonicalLine([opening, changeOfYear(figures), closing]) };
}

/** What is open in a ledger on the day that it is held against, invoice by invoice. */
export function ledgerNode(side: LedgerSide, ledger: OpenLedger | null, hash: HashText): BasisNode {
  const text =
    ledger === null
      ? ""
      : canonicalLine([ledger.asOf, ledger.total]) +
        lineEnd +
        canonicalLines(ledger.items.map(({ invoice, open }) => canonicalLine([invoice.number, open])));
  return { node: `ledger:${side}`, hash: hash(text) };
}

/** The threshold that holds for an account. */
export function materialityNode(account: string, materiality: Ore): BasisNode {
  return { node: `materiality:${account}`, hash: canonicalLine([materiality]) };
}

/** What the signature of an account rests on: a threshold only where there is a difference for it to swallow. */
export function accountBasis(ground: {
  readonly account: BasisNode;
  /** Every appendix that supports the account; not the main appendix, which supports none. */
  readonly appendices: readonly BasisNode[];
  readonly materiality: BasisNode;
  readonly difference: Ore | null;
}): readonly BasisNode[] {
  const { account, appendices, materiality, difference } = ground;
  return [account, ...appendices, ...(difference === null || difference === 0n ? [] : [materiality])];
}

/** Writes a basis as one text, the same whatever the order of its nodes: what a page shows back when it signs. */
export function basisText(basis: readonly BasisNode[]): string {
  return canonicalLines(basis.map(({ node, hash }) => canonicalLine([node, hash])));
}
