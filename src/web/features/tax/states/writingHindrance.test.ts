import { describe, expect, it } from "vitest";
import { chooseOption, typeAllocation, typeReversal } from "../content/changeContent.ts";
import { emptyContent, emptyPage } from "../content/emptyContent.fixture.ts";
import { writingHindrance } from "./writingHindrance.ts";

const own = typeAllocation("100000")(chooseOption("own")(emptyContent));
const page = { ...emptyPage, content: own, mostAllocation: "100000" };

describe("what keeps the entries from being written anew", () => {
  it("is nothing while Egen allocates what the law allows", () => {
    expect(writingHindrance(page)).toBeNull();
  });
  it("is the allocation of Egen when what was typed later has lowered the most", () => {
    expect(writingHindrance({ ...page, mostAllocation: "99999" })).toEqual({
      problem: { kind: "allocation-above-limit", data: { kronor: "100000", most: "99999" } },
      field: "own-allocation",
    });
  });
  it("is a reversal of what the reserve no longer holds", () => {
    const content = typeReversal("2123", "500")(own);
    expect(writingHindrance({ ...page, content })).toMatchObject({
      problem: { kind: "reversal-above-reserve", data: { account: "2123", mostOre: "0" } },
      field: "reversal-2123",
    });
  });
  it("does not ask about Egen while another option is chosen", () => {
    const content = chooseOption("max")(own);
    expect(writingHindrance({ ...page, content, mostAllocation: "1" })).toBeNull();
  });
  it("is what keeps the chosen option from being computed", () => {
    const problem = { kind: "result-accounts-without-field", data: { accounts: ["3999"] } };
    const unknown = { allocation: null, reversedOre: null, surplus: null, tax: null, resultOre: null };
    const max = { option: "max" as const, ...unknown, taxDifference: null, problem };
    const content = chooseOption("max")(emptyContent);
    expect(writingHindrance({ ...emptyPage, content, options: [max] })).toEqual({ problem, field: null });
  });
});
