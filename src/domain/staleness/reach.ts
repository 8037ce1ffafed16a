/**
 * What a change reaches: every node that rests on what changed, with the causes that lead there, and nothing else. The
 * work is that of what is reached, so that a change of one account costs one account's.
 */
import type { Subject } from "../signOff/signOffEvent.ts";
import type { Cause } from "./cause.ts";
import type { BasisNode, GraphNode, NodeKey } from "./node.ts";

export type CausesByNode = ReadonlyMap<NodeKey, readonly Cause[]>;

/** Follows changes upwards, from the nodes that changed to all that rest on them. */
export function whatIsReached(graph: readonly GraphNode[], changes: CausesByNode): CausesByNode {
  const reached = new Map<NodeKey, Cause[]>();
  if (changes.size === 0) return reached;
  const above = nodesAbove(graph);
  for (const [changed, causes] of changes) {
    for (const node of climb(above, changed)) {
      const known = reached.get(node);
      if (known === undefined) reached.set(node, [...causes]);
      else known.push(...causes);
    }
  }
  return reached;
}

/** A subject that somebody has signed, reviewed or put aside, and what that rests on. */
export interface SignedSubject {
  readonly subject: Subject;
  readonly basis: readonly BasisNode[];
}

export interface StaleSubject {
  readonly subject: Subject;
  /** Each once, in the order of the basis. */
  readonly causes: readonly Cause[];
  /** Of a form: its fields as they stand now. */
  readonly basis?: readonly BasisNode[];
}

/** Finds the signatures that rest on what was reached. */
export function staleSubjects(
  signed: readonly SignedSubject[],
  reached: CausesByNode,
): readonly StaleSubject[] {
  if (reached.size === 0) return [];
  return signed.flatMap(({ subject, basis }) => {
    const causes = new Set(basis.flatMap(({ node }) => reached.get(node) ?? []));
    return causes.size === 0 ? [] : [{ subject, causes: Array.from(causes) }];
  });
}

function nodesAbove(graph: readonly GraphNode[]): ReadonlyMap<NodeKey, readonly NodeKey[]> {
  const above = new Map<NodeKey, NodeKey[]>();
  for (const { node, restsOn } of graph) {
    for (const below of restsOn) {
      const known = above.get(below);
      if (known === undefined) above.set(below, [node]);
      else known.push(node);
    }
  }
  return above;
}

function climb(above: ReadonlyMap<NodeKey, readonly NodeKey[]>, from: NodeKey): ReadonlySet<NodeKey> {
  const seen = new Set([from]);
  // A set is walked in the order of its making, also through what is added on the way.
  for (const node of seen) for (const next of above.get(node) ?? []) seen.add(next);
  return seen;
}
