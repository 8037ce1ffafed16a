/**
 * What a signature can rest on: figures of a closing, each a node with a hash. Signatures are no nodes: an account
 * is signed on its appendices and an appendix on its account, which would be a circle.
 */
import type { FormName } from "../forms/formName.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";

export type NodeKey =
  | `account:${string}`
  | `ledger:${LedgerSide}`
  | `control-accounts:${LedgerSide}`
  | `bridge:${LedgerSide}`
  | `appendix:${string}`
  | `materiality:${string}`
  | `check:${string}`
  /** A field of a tax form, by its code. */
  | `field:${FormName}:${string}`;

/** A node as it stood when somebody signed. */
export interface BasisNode {
  readonly node: NodeKey;
  /** Canonical text of what the node says, or a hash of it: only ever compared with another of the same node. */
  readonly hash: string;
}

/** A node and what it is computed from. */
export interface GraphNode {
  readonly node: NodeKey;
  readonly restsOn: readonly NodeKey[];
}
