import { describe, expect, it } from "vitest";
import { chooseOption, typeReversal } from "../content/changeContent.ts";
import { emptyContent, emptyPage } from "../content/emptyContent.fixture.ts";
import { isAboveMost, mostOfOwn } from "./ownLimit.ts";

const pageWith = (option: "max" | "reverse" | "own") => ({
  ...emptyPage,
  content: chooseOption(option)(emptyContent),
  mostAllocation: "213875",
});

describe("the most that Egen may allocate", () => {
  it("is that of the chosen option while Egen reverses no more than it", () => {
    expect(mostOfOwn(pageWith("max"), emptyContent)).toBe("213875");
    expect(mostOfOwn(pageWith("own"), typeReversal("2123", "100")(emptyContent))).toBe("213875");
  });
  it("is not known while another option that reverses otherwise is chosen", () => {
    expect(mostOfOwn(pageWith("reverse"), emptyContent)).toBeNull();
    expect(mostOfOwn(pageWith("max"), typeReversal("2123", "100")(emptyContent))).toBeNull();
  });
});

describe("an allocation", () => {
  it("may be the most and not a krona more", () => {
    expect(isAboveMost("213875", "213875")).toBe(false);
    expect(isAboveMost("213876", "213875")).toBe(true);
    expect(isAboveMost("213876", null)).toBe(false);
  });
});
