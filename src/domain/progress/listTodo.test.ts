import { describe, expect, it } from "vitest";
import type { CheckState } from "../closingChecks/checkState.ts";
import { type ClosingCheckName, finding, found } from "../closingChecks/closingCheck.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import { type TodoCheck, type TodoGround, countLeft, listTodo } from "./listTodo.ts";
import type { TodoAccount } from "./todoReconciliation.ts";

function account(number: string, said: Partial<TodoAccount> = {}): TodoAccount {
  return {
    account: number,
    name: `Konto ${number}`,
    closing: ore(100n),
    reconciled: null,
    difference: null,
    status: "not-started",
    appendices: 0,
    isIdle: false,
    causes: [],
    signAgain: null,
    ...said,
  };
}

function check(name: ClosingCheckName, state: CheckState["state"]): TodoCheck {
  const findings = state === "ok" ? [] : [finding({ account: "1510", amount: ore(5n) })];
  return { check: found(name, findings, { ok: "fine", attention: "odd" }), state, mark: null };
}

const imported: TodoGround = {
  source: {
    connection: "working",
    isRunning: false,
    current: { number: 3, coversThrough: null, difference: null },
    sourceChanges: 0,
  },
  checks: [],
  accounts: [],
  staleAppendices: [],
  tax: null,
  forms: null,
  entries: [],
  questions: [],
};

function keys(ground: TodoGround): readonly string[] {
  return listTodo(ground).flatMap(({ items }) => items.map(({ key }) => key));
}

describe("listTodo", () => {
  it("has nothing left of a closing where all is done", () => {
    const accounts = [account("1510", { status: "signed" }), account("2081", { status: "not-applicable" })];
    const checks = [check("balance-sheet-even", "ok"), check("balances-with-wrong-sign", "done")];
    const questions = [{ questionId: "q", text: "Kvitto?", isAnswered: true }];
    const phases = listTodo({ ...imported, accounts, checks, questions });
    expect(countLeft(phases)).toBe(0);
    expect(phases.map(({ name, done, total }) => [name, done, total])).toEqual([
      ["import", 1, 1],
      ["checks", 2, 2],
      ["reconciliation", 2, 2],
      ["entries", 0, 0],
      ["questions", 1, 1],
    ]);
  });
  it("begins with the import where nothing is imported", () => {
    const source = { connection: "none", isRunning: false, current: null, sourceChanges: null } as const;
    expect(keys({ ...imported, source })).toEqual(["nothing-imported"]);
    expect(keys({ ...imported, source: { ...source, isRunning: true } })).toEqual(["import-running"]);
  });
  it("orders the import: mend, fetch, look", () => {
    const current = {
      number: 3,
      coversThrough: plainDate("2025-10-31"),
      difference: { isSeen: false, stale: 2 },
    };
    const source = { connection: "lost", isRunning: false, current, sourceChanges: 3 } as const;
    const [phase] = listTodo({ ...imported, source });
    expect(phase?.items.map(({ key, link }) => [key, link.page])).toEqual([
      ["connection-lost", "connection"],
      ["source-has-changed", "import"],
      ["covers-part-of-year", "import"],
      ["difference-not-seen", "import-detail"],
    ]);
    expect(phase?.done).toBe(0);
  });
  it("does not ask for what is being fetched, nor for what nobody has looked for", () => {
    const { current } = imported.source;
    const running = { connection: "working", isRunning: true, current, sourceChanges: 3 } as const;
    expect(keys({ ...imported, source: running })).toEqual(["import-running"]);
    expect(keys({ ...imported, source: { ...running, isRunning: false, sourceChanges: null } })).toEqual([]);
  });
  it("leads a ledger's check to the ledger, and other checks to their place", () => {
    const checks = [
      check("customer-ledger-equals-accounts", "attention"),
      check("balances-with-wrong-sign", "reopened"),
      check("opening-equals-previous-closing", "not-run"),
    ];
    const phase = listTodo({ ...imported, checks })[1];
    expect(phase?.items).toMatchObject([
      { sign: "attention", amount: 5n, link: { page: "ledger", side: "customer" } },
      { sign: "stale", link: { page: "checks", check: "balances-with-wrong-sign" } },
    ]);
    expect([phase?.done, phase?.total]).toEqual([0, 2]);
  });
  it("does not tell differences twice", () => {
    expect(keys({ ...imported, checks: [check("differences-left", "attention")] })).toEqual([]);
  });
  it("gives stale rows and differences a line each in the order of the table, and lets the rest share one", () => {
    const accounts = [
      account("1510", { status: "stale", difference: ore(125_000n), signAgain: null }),
      account("1630", { status: "not-started" }),
      account("1790", { status: "started" }),
      account("1930", { status: "agrees", difference: ore(0n) }),
      account("1940", { status: "agrees", isIdle: true }),
      account("2710", { status: "differs", difference: ore(-33_000n) }),
      account("2920", { status: "signed" }),
    ];
    const staleAppendices = [{ appendixId: "b4", number: 4, name: "Kundreskontra", causes: [] }];
    const phase = listTodo({ ...imported, accounts, staleAppendices })[2];
    expect(phase?.items.map(({ key, sign, amount }) => [key, sign, amount])).toEqual([
      ["account:1510", "stale", 125_000n],
      ["account:2710", "different", -33_000n],
      ["appendix:b4", "stale", null],
      ["accounts-begun", "started", null],
      ["accounts-unsigned", "ready", null],
    ]);
    expect(phase?.items[3]?.matter).toMatchObject({ started: ["1790"], notStarted: ["1630"] });
    expect(phase?.items[4]?.matter).toMatchObject({ accounts: ["1930"] });
    expect(phase?.items[1]?.link).toEqual({ page: "reconciliation", account: "2710" });
  });
  it("asks for the rest of a review that has begun, and for none that has not", () => {
    const one = account("1510", { status: "signed" });
    expect(keys({ ...imported, accounts: [one] })).toEqual([]);
    const reviewed = account("1630", { status: "reviewed" });
    expect(keys({ ...imported, accounts: [one, reviewed] })).toEqual(["accounts-not-reviewed"]);
  });
  it("tells of closing entries by what is to be done, what went wrong first", () => {
    const entries = (
      [
        ["V1", "transferred-excluded"],
        ["V2", "ready"],
        ["V3", "draft"],
        ["V4", "ready"],
        ["V5", "void"],
        ["S1", "failed"],
      ] as const
    ).map(([number, status]) => ({ entryId: number, number, status }));
    const phase = listTodo({ ...imported, entries })[3];
    expect(phase).toMatchObject({ name: "entries", done: 1, total: 5 });
    expect(phase?.items.map(({ matter, link }) => [matter, link])).toEqual([
      [
        { kind: "entries-failed", entries: ["S1"] },
        { page: "entries", entryId: "S1" },
      ],
      [
        { kind: "entries-draft", entries: ["V3"] },
        { page: "entries", entryId: "V3" },
      ],
      [
        { kind: "entries-ready", entries: ["V2", "V4"] },
        { page: "entries", entryId: null },
      ],
    ]);
  });
  it("ends with questions that nobody has answered", () => {
    const questions = [
      { questionId: "a", text: "Kvitto?", isAnswered: true },
      { questionId: "b", text: "Deposition?", isAnswered: false },
    ];
    const phase = listTodo({ ...imported, questions }).at(-1);
    expect(phase).toMatchObject({
      done: 1,
      total: 2,
      items: [{ link: { page: "questions", questionId: "b" } }],
    });
  });
  it("gives every line a key of its own", () => {
    const accounts = [account("1510", { status: "differs" }), account("1511", { status: "differs" })];
    const checks = [check("balance-sheet-even", "attention"), check("balances-with-wrong-sign", "attention")];
    const all = keys({ ...imported, accounts, checks });
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(4);
  });
});
