/** What is computed from what in a closing, from imported accounts and ledgers up to appendices and checks. */
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { GraphNode, NodeKey } from "./node.ts";

export interface AppendixEdges {
  readonly appendixId: string;
  readonly accounts: readonly string[];
  /** Which ledger it shows; null for an appendix of another kind. */
  readonly ledger: LedgerSide | null;
  /** Whether rows of its accounts in the books enter what it says. */
  readonly readsRows: boolean;
  /** The appendices that a main appendix sums; none of other kinds. */
  readonly sums: readonly string[];
}

export interface GraphGround {
  readonly controlAccounts: readonly { readonly side: LedgerSide; readonly accounts: readonly string[] }[];
  readonly appendices: readonly AppendixEdges[];
}

/** Lists the nodes that are computed from others. */
export function closingGraph({ controlAccounts, appendices }: GraphGround): readonly GraphNode[] {
  return [...controlAccounts.flatMap(bridgeNodes), ...appendices.map(appendixNode)];
}

function bridgeNodes({ side, accounts }: GraphGround["controlAccounts"][number]): readonly GraphNode[] {
  const bridge: NodeKey = `bridge:${side}`;
  const restsOn: readonly NodeKey[] = [
    `ledger:${side}`,
    `control-accounts:${side}`,
    ...accounts.map((account): NodeKey => `account:${account}`),
  ];
  return [
    { node: bridge, restsOn },
    { node: `check:${side}-ledger-equals-accounts`, restsOn: [bridge] },
  ];
}

function appendixNode({ appendixId, accounts, ledger, readsRows, sums }: AppendixEdges): GraphNode {
  const restsOn: NodeKey[] = sums.map((summed): NodeKey => `appendix:${summed}`);
  if (ledger !== null) restsOn.push(`bridge:${ledger}`);
  if (readsRows) restsOn.push(...accounts.map((account): NodeKey => `account:${account}`));
  return { node: `appendix:${appendixId}`, restsOn };
}
