/** What is signed in a closing and what each signature rests on, as a change is followed to it. */
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import type { BasisNode, NodeKey } from "#domain/staleness/node.ts";
import type { GraphGround } from "#domain/staleness/closingGraph.ts";
import type { SignedSubject } from "#domain/staleness/reach.ts";
import type { SignOffState } from "#domain/signOff/signOffState.ts";
import type { Subject } from "#domain/signOff/signOffEvent.ts";
import type { Standing } from "../reconciliation/standing.ts";
import type { StandingGround } from "../reconciliation/standingStore.ts";
import { supportNode } from "./subjectGround.ts";

/** Lists signed accounts and appendices, each with what it rests on and may have changed. */
export function signedSubjects(standing: Standing): readonly SignedSubject[] {
  return signatures(standing.ground).map(({ subject, basis }) => ({
    subject,
    basis: mayHaveChanged(standing, subject, basis),
  }));
}

/** Lists what signatures rest on, whatever became of it. */
export function signedNodes(ground: StandingGround): ReadonlySet<NodeKey> {
  return new Set(signatures(ground).flatMap(({ basis }) => basis.map(({ node }) => node)));
}

/** Reads the signatures that stand; marks on checks are held against what the checks find. */
function signatures({ signOffs }: StandingGround): readonly SignedSubject[] {
  return Array.from(signOffs).flatMap(([key, state]) => {
    const [kind = "", id = ""] = key.split(" ", 2);
    if (kind !== "account" && kind !== "appendix") return [];
    const basis = basisOf(state);
    return basis === null ? [] : [{ subject: { kind, key: id }, basis }];
  });
}

function basisOf({ signed, notApplicable }: SignOffState): readonly BasisNode[] | null {
  return signed?.basis ?? notApplicable?.basis ?? null;
}

/**
 * A change can reach an appendix and leave what it says of an account as it was; and an appendix that supports the
 * account since is as much of its ground as those that were there.
 */
function mayHaveChanged(
  standing: Standing,
  { kind, key }: Subject,
  basis: readonly BasisNode[],
): readonly BasisNode[] {
  const before = new Map(basis.map(({ node, hash }) => [node, hash]));
  const now = new Map(appendixNodes(standing, { kind, key }).map(({ node, hash }) => [node, hash]));
  const others = basis.filter(({ node }) => !node.startsWith("appendix:"));
  const appendices = new Set(
    [...before.keys(), ...now.keys()].filter((node) => node.startsWith("appendix:")),
  );
  const changed = Array.from(appendices).filter((node) => before.get(node) !== now.get(node));
  return [...others, ...changed.map((node) => ({ node, hash: now.get(node) ?? "" }))];
}

function appendixNodes(standing: Standing, { kind, key }: Subject): readonly BasisNode[] {
  if (kind === "account") {
    const support = standing.accounts.get(key)?.support ?? [];
    return support.map((appendix) => supportNode(standing, appendix, key));
  }
  const appendix = standing.ground.appendices.find(({ appendixId }) => appendixId === key);
  return appendix === undefined ? [] : [{ node: `appendix:${key}`, hash: appendix.hash ?? "" }];
}

/** Tells what is computed from what in a closing. */
export function graphGround({ ground }: Standing): GraphGround {
  const { ledgers, appendices } = ground;
  const supporting = appendices.filter(({ kind }) => kind !== "main");
  return {
    controlAccounts: (["customer", "supplier"] as const).map((side) => ({
      side,
      accounts: ledgers[side].controlAccounts,
    })),
    appendices: appendices.map((appendix) => ({
      appendixId: appendix.appendixId,
      accounts: appendix.accounts,
      ledger: appendixKinds[appendix.kind].needs.ledger,
      readsRows: appendixKinds[appendix.kind].needs.bookedRows,
      sums:
        appendix.kind === "main"
          ? supporting
              .filter(({ accounts }) => accounts.some((account) => appendix.accounts.includes(account)))
              .map(({ appendixId }) => appendixId)
          : [],
    })),
  };
}
