import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { type TodoForm, type TodoForms, formsPhase } from "./todoForms.ts";
import { type TodoTax, taxPhase } from "./todoTax.ts";

const form = (name: TodoForm["form"], said: Partial<TodoForm> = {}): TodoForm => {
  return { form: name, isSigned: true, causes: [], signAgain: null, ...said };
};
const signed: TodoForms = {
  forms: [form("INK2"), form("INK2R"), form("INK2S")],
  unanswered: 0,
  errors: 0,
  state: "ready",
  lastDay: plainDate("2026-08-03"),
};
const stale = form("INK2R", { causes: [{ kind: "form-not-filled", form: "INK2R", problem: "any" }] });
const keysOf = (ground: TodoForms): readonly string[] => formsPhase(ground).items.map(({ key }) => key);

describe("what remains of Deklaration", () => {
  it("is to make the files when all is signed, and to hand in by the last day", () => {
    expect(formsPhase(signed)).toMatchObject({ name: "forms", done: 3, total: 5 });
    expect(keysOf(signed)).toEqual(["sru-not-fetched", "return-not-filed"]);
    expect(formsPhase(signed).items.at(-1)?.matter).toEqual({
      kind: "return-not-filed",
      lastDay: "2026-08-03",
    });
  });
  it("is only to hand in when the files are made", () => {
    const made: TodoForms = { ...signed, state: "sru-fetched" };
    expect(formsPhase(made).done).toBe(4);
    expect(keysOf(made)).toEqual(["return-not-filed"]);
  });
  it("is nothing when it is handed in and signed", () => {
    expect(keysOf({ ...signed, state: "filed" })).toEqual(["return-not-signed"]);
    expect(formsPhase({ ...signed, state: "signed" })).toMatchObject({ done: 5, total: 5, items: [] });
  });
  it("begins with what went stale, then errors and questions, then what nobody has signed", () => {
    const forms = [form("INK2", { isSigned: false }), stale, form("INK2S", { isSigned: false })];
    const ground: TodoForms = { ...signed, forms, unanswered: 2, errors: 1, state: "not-ready" };
    expect(keysOf(ground)).toEqual([
      "form:INK2R",
      "forms-have-errors",
      "forms-unanswered",
      "forms-unsigned",
      "return-not-filed",
    ]);
    expect(formsPhase(ground)).toMatchObject({ done: 0, total: 5 });
    expect(formsPhase(ground).items[3]).toMatchObject({
      matter: { forms: ["INK2", "INK2S"] },
      link: { page: "forms", tab: "INK2" },
    });
  });
  it("tells what went stale after it was handed in, too", () => {
    expect(keysOf({ ...signed, forms: [stale], state: "signed" })).toEqual(["form:INK2R"]);
  });
});

describe("what remains of Dispositioner & skatt", () => {
  const begun: TodoTax = { isBegun: true, problem: null, steps: [], isOutdated: false };

  it("is one line until it is begun", () => {
    const phase = taxPhase({ ...begun, isBegun: false });
    expect(phase.items.map(({ key }) => key)).toEqual(["tax-not-begun"]);
    expect(phase).toMatchObject({ done: 0, total: 1 });
  });
  it("is the steps that wait, those that ask for an answer first, and what is outdated before all", () => {
    const steps: TodoTax["steps"] = [
      { step: "payroll-tax", status: "open" },
      { step: "property-tax", status: "nothing" },
      { step: "non-deductible", status: "attention" },
      { step: "tax", status: "done" },
    ];
    const phase = taxPhase({ ...begun, steps, isOutdated: true });
    expect(phase).toMatchObject({ done: 1, total: 3 });
    expect(phase.items.map(({ key, link }) => [key, link])).toEqual([
      ["tax-entries-outdated", { page: "tax", step: "result" }],
      ["tax-steps-attention", { page: "tax", step: "non-deductible" }],
      ["tax-steps-left", { page: "tax", step: "payroll-tax" }],
    ]);
  });
  it("is what hinders the computation, and nothing else, when it cannot be made", () => {
    const phase = taxPhase({ ...begun, problem: "trial-balance-uneven" });
    expect(phase.items.map(({ matter }) => matter)).toEqual([
      { kind: "tax-not-computed", problem: "trial-balance-uneven" },
    ]);
  });
});
