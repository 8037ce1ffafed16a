import { describe, expect, it } from "vitest";
import type { AccountStatus } from "#wire/signOff.ts";
import { isLeftBy, nextAccount } from "./balanceFilter.ts";

const line = (account: string, status: AccountStatus, questions = 0) => ({ account, status, questions });
const lines = [
  line("1510", "stale"),
  line("1630", "agrees"),
  line("1930", "differs"),
  line("2081", "not-started"),
  line("2440", "signed", 2),
];

describe("isLeftBy", () => {
  it("leaves what nobody has settled", () => {
    expect(lines.filter((each) => isLeftBy("left", each)).map(({ account }) => account)).toEqual([
      "1510",
      "1930",
      "2081",
    ]);
  });
  it("takes a difference that somebody has signed for no open difference", () => {
    expect(isLeftBy("differing", { status: "signed" })).toBe(false);
    expect(isLeftBy("differing", { status: "differs" })).toBe(true);
  });
});

describe("nextAccount", () => {
  it("goes down the table and round its end", () => {
    expect(nextAccount(lines, null)).toBe("1510");
    expect(nextAccount(lines, "1510")).toBe("1930");
    expect(nextAccount(lines, "1930")).toBe("2440");
    expect(nextAccount(lines, "2440")).toBe("1510");
  });
  it("looks only for what is asked for", () => {
    expect(nextAccount(lines, "1510", ["stale"])).toBe("1510");
    expect(nextAccount(lines, "2440", ["differing"])).toBe("1930");
  });
  it("leads nowhere when nobody has anything to look at", () => {
    expect(nextAccount([line("1510", "agrees")], "1510")).toBeNull();
  });
});
