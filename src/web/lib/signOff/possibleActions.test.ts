import { describe, expect, it } from "vitest";
import type { SignOffState } from "#wire/signOff.ts";
import { noteReason, possibleActions } from "./possibleActions.ts";

const figures: NonNullable<SignOffState["figures"]> = {
  openingOre: "0",
  movementOre: "12000",
  closingOre: "12000",
  reconciledOre: "12000",
  differenceOre: "0",
  materialityOre: "0",
};
const open: SignOffState = {
  subject: { kind: "account", key: "1930" },
  status: "agrees",
  basis: "0::f1",
  figures,
  signature: null,
  review: null,
  notApplicable: null,
  stale: [],
  signAgain: null,
  changedSinceReview: [],
};
const anna = {
  by: { userId: "anna", name: "Anna", active: true },
  at: "2026-01-21T10:00:00Z",
  note: "",
  figures,
};
const stale: SignOffState["stale"] = [
  { kind: "opening-changed", account: "1930", beforeOre: "0", afterOre: "5" },
];
const accountant = { userId: "anna", role: "accountant" } as const;
const reviewer = { userId: "bo", role: "reviewer" } as const;

describe("what a person may do", () => {
  it("is to sign what is open, and to put an account aside", () => {
    expect(possibleActions(open, accountant)).toEqual(["sign", "mark-not-applicable"]);
    expect(possibleActions({ ...open, subject: { kind: "appendix", key: "x" } }, accountant)).toEqual([
      "sign",
    ]);
  });
  it("is nothing for a reader", () => {
    expect(possibleActions(open, { userId: "r", role: "reader" })).toEqual([]);
  });
  it("is to review what somebody else signed, and never what oneself signed", () => {
    const signed = { ...open, signature: anna };
    expect(possibleActions(signed, { userId: "bo", role: "administrator" })).toEqual(["review", "reopen"]);
    expect(possibleActions(signed, accountant)).toEqual(["reopen"]);
    expect(possibleActions({ ...signed, review: anna }, { userId: "bo", role: "administrator" })).toEqual([
      "reopen",
    ]);
  });
  it("is only to review for a reviewer, and everything else for an accountant", () => {
    const signed = { ...open, signature: anna };
    expect(possibleActions(open, reviewer)).toEqual([]);
    expect(possibleActions(signed, reviewer)).toEqual(["review"]);
    expect(possibleActions({ ...signed, review: anna }, reviewer)).toEqual([]);
    expect(possibleActions(signed, { userId: "bo", role: "accountant" })).toEqual(["reopen"]);
  });
  it("is to sign again what went stale", () => {
    expect(possibleActions({ ...open, signature: anna, stale }, accountant)).toEqual(["sign", "reopen"]);
  });
  it("is to take back what was put aside, or to put it aside anew when it changed", () => {
    const aside = { ...open, notApplicable: anna };
    expect(possibleActions(aside, accountant)).toEqual(["mark-applicable"]);
    expect(possibleActions({ ...aside, stale }, accountant)).toEqual([
      "mark-not-applicable",
      "mark-applicable",
    ]);
  });
});

describe("a note is asked for", () => {
  it("where a difference is larger than the materiality", () => {
    const differs = { ...figures, differenceOre: "-20" };
    expect(noteReason("sign", open)).toBeNull();
    expect(noteReason("sign", { ...open, figures: differs })).toBe("difference");
    expect(noteReason("sign", { ...open, figures: { ...differs, materialityOre: "20" } })).toBeNull();
  });
  it("where figures are unknown, and of a check, which has none", () => {
    expect(noteReason("sign", { ...open, figures: { ...figures, differenceOre: null } })).toBe("unknown");
    expect(noteReason("sign", { ...open, figures: null })).toBe("findings");
  });
  it("not again where the figures are as signed: the old one still explains them", () => {
    const differs = { ...figures, differenceOre: "-20" };
    expect(noteReason("sign", { ...open, figures: differs, signAgain: "figures-as-signed" })).toBeNull();
  });
  it("where an account with a balance is put aside", () => {
    expect(noteReason("mark-not-applicable", open)).toBe("balance");
    expect(
      noteReason("mark-not-applicable", { ...open, figures: { ...figures, closingOre: "0" } }),
    ).toBeNull();
    expect(noteReason("review", open)).toBeNull();
  });
});
