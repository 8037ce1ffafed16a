import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import type { Cause } from "./cause.ts";
import { closingGraph } from "./closingGraph.ts";
import { materialityChanges } from "./materialityChanges.ts";
import type { GraphNode, NodeKey } from "./node.ts";
import { type SignedSubject, staleSubjects, whatIsReached } from "./reach.ts";

function cause(account: string): Cause {
  return { kind: "opening-changed", account, before: ore(0n), after: ore(5n) };
}

function changesOf(...accounts: readonly string[]): ReadonlyMap<NodeKey, readonly Cause[]> {
  return new Map(accounts.map((account) => [`account:${account}`, [cause(account)]]));
}

function signed(
  kind: "account" | "appendix" | "check",
  key: string,
  basis: readonly NodeKey[],
): SignedSubject {
  return { subject: { kind, key }, basis: basis.map((node) => ({ node, hash: "" })) };
}

const graph = closingGraph({
  controlAccounts: [
    { side: "customer", accounts: ["1510", "1511"] },
    { side: "supplier", accounts: ["2440"] },
  ],
  appendices: [
    { appendixId: "kund", accounts: ["1510"], ledger: "customer", readsRows: false, sums: [] },
    { appendixId: "bank", accounts: ["1930"], ledger: null, readsRows: false, sums: [] },
    { appendixId: "skatt", accounts: ["1630"], ledger: null, readsRows: true, sums: [] },
    {
      appendixId: "huvud",
      accounts: ["1510", "1630"],
      ledger: null,
      readsRows: false,
      sums: ["kund", "skatt"],
    },
  ],
});

describe("whatIsReached", () => {
  it("follows a ledger up to its bridge, appendix, main appendix and check, and nowhere else", () => {
    const reached = whatIsReached(graph, new Map([["ledger:customer", [cause("x")]]]));
    expect(Array.from(reached.keys()).toSorted()).toEqual([
      "appendix:huvud",
      "appendix:kund",
      "bridge:customer",
      "check:customer-ledger-equals-accounts",
      "ledger:customer",
    ]);
  });
  it("follows an account into what reads its rows", () => {
    const reached = whatIsReached(graph, changesOf("1630"));
    expect(Array.from(reached.keys())).toEqual(["account:1630", "appendix:skatt", "appendix:huvud"]);
  });
  it("reaches an account that nothing is computed from", () => {
    expect(Array.from(whatIsReached(graph, changesOf("1930")).keys())).toEqual(["account:1930"]);
  });
  it("ends where nodes rest on each other in a circle", () => {
    const circle: readonly GraphNode[] = [
      { node: "appendix:a", restsOn: ["appendix:b"] },
      { node: "appendix:b", restsOn: ["appendix:a", "account:1"] },
    ];
    expect(whatIsReached(circle, changesOf("1")).size).toBe(3);
  });
});

describe("staleSubjects", () => {
  const signatures = [
    signed("account", "1510", ["account:1510", "appendix:kund"]),
    signed("account", "1630", ["account:1630", "appendix:skatt"]),
    signed("account", "1930", ["account:1930", "appendix:bank"]),
    signed("appendix", "bank", ["appendix:bank", "account:1930"]),
    signed("check", "differences-left", ["check:differences-left"]),
  ];
  it("finds the account and the appendix of a changed balance, and leaves the others", () => {
    const stale = staleSubjects(signatures, whatIsReached(graph, changesOf("1930")));
    expect(stale.map(({ subject }) => subject.key)).toEqual(["1930", "bank"]);
  });
  it("tells a cause once that comes by two ways", () => {
    const reached = whatIsReached(graph, changesOf("1630"));
    expect(staleSubjects(signatures, reached)).toEqual([
      { subject: { kind: "account", key: "1630" }, causes: [cause("1630")] },
    ]);
  });
  it("finds nothing when nothing changed", () => {
    expect(staleSubjects(signatures, whatIsReached(graph, new Map()))).toEqual([]);
  });
  it("finds exactly the subjects whose basis rests on what changed", () => {
    const key = fc.integer({ min: 0, max: 9 }).map((number): NodeKey => `appendix:${number.toString()}`);
    const node = fc.record({ node: key, restsOn: fc.array(key, { maxLength: 3 }) });
    const basis = fc.array(key, { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 12 }),
        fc.uniqueArray(key, { maxLength: 4 }),
        fc.array(basis, { maxLength: 6 }),
        (made, changed, bases) => {
          const changes = new Map(changed.map((source) => [source, [cause(source)]]));
          const subjects = bases.map((rests, index) => signed("account", index.toString(), rests));
          const found = staleSubjects(subjects, whatIsReached(made, changes));
          const expected = bases.flatMap((rests, index) => {
            const below = restsOnAll(made, rests);
            const causes = changed.filter((source) => below.has(source)).toSorted();
            return causes.length === 0 ? [] : [{ key: index.toString(), causes }];
          });
          const told = found.map(({ subject, causes }) => ({
            key: subject.key,
            causes: causes.map((told) => (told.kind === "opening-changed" ? told.account : "")).toSorted(),
          }));
          expect(told).toEqual(expected);
        },
      ),
    );
  });
});

describe("materialityChanges", () => {
  const accounts = [
    { account: "1510", difference: ore(80n) },
    { account: "1630", difference: ore(-40n) },
    { account: "1790", difference: ore(500n) },
    { account: "1930", difference: ore(0n) },
    { account: "2440", difference: null },
  ];
  it("undoes only agreements that the old threshold made", () => {
    const lower = materialityChanges({ account: null, before: ore(100n), after: ore(50n), accounts });
    expect(Array.from(lower.keys())).toEqual(["1510"]);
  });
  it("undoes none when it is raised", () => {
    const raised = materialityChanges({ account: null, before: ore(10n), after: ore(900n), accounts });
    expect(raised.size).toBe(0);
  });
});

/** The plain search downwards: everything that the nodes rest on, step by step until nothing is added. */
function restsOnAll(nodes: readonly GraphNode[], from: readonly NodeKey[]): ReadonlySet<NodeKey> {
  let all = new Set(from);
  for (;;) {
    const next = new Set([
      ...all,
      ...nodes.filter(({ node }) => all.has(node)).flatMap(({ restsOn }) => restsOn),
    ]);
    if (next.size === all.size) return all;
    all = next;
  }
}
