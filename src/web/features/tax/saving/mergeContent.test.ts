import { describe, expect, it } from "vitest";
import { answerTreatment, chooseOption, markStep, typeCost, typeField } from "../content/changeContent.ts";
import { emptyContent as base } from "../content/emptyContent.fixture.ts";
import { mergeContent } from "./mergeContent.ts";

describe("mergeContent", () => {
  it("keeps what each of two changed by themselves, also of the same list", () => {
    const mine = answerTreatment("6072", "7653")(typeField("7663", "100")(base));
    const theirs = answerTreatment("6993", null)(chooseOption("max")(typeField("7752", "7")(base)));
    const { content, both } = mergeContent({ base, mine, theirs });
    expect(both).toEqual([]);
    expect(content.option).toBe("max");
    expect(content.treatments.map(({ account }) => account).toSorted()).toEqual(["6072", "6993"]);
    expect(content.typed.map(({ code }) => code).toSorted()).toEqual(["7663", "7752"]);
  });
  it("lets what was typed here stand where both changed the same, and tells of it", () => {
    const mine = { ...chooseOption("own")(base), payrollBase: "10" };
    const theirs = { ...chooseOption("max")(base), payrollBase: "20" };
    const { content, both } = mergeContent({ base, mine, theirs });
    expect(content).toMatchObject({ option: "own", payrollBase: "10" });
    expect(both).toEqual(["reserve-allocation", "payroll-tax"]);
  });
  it("takes away what one of them took away, and keeps it where the other changed it", () => {
    const before = typeField("7752", "1")(typeField("7663", "100")(base));
    const mine = typeField("7663", null)(before);
    const theirs = typeField("7752", "2")(before);
    expect(mergeContent({ base: before, mine, theirs }).content.typed).toEqual([
      { code: "7752", kronor: "2" },
    ]);
  });
  it("joins the steps that each marked as done, and unmarks what either unmarked", () => {
    const before = markStep("tax", true)(base);
    const mine = markStep("losses", true)(markStep("tax", false)(before));
    const theirs = markStep("result", true)(before);
    expect(mergeContent({ base: before, mine, theirs }).content.done).toEqual(["result", "losses"]);
  });
  it("takes lists without keys whole", () => {
    const mine = typeCost(0, "100")(base);
    const { content, both } = mergeContent({ base, mine, theirs: typeCost(1, "200")(base) });
    expect(content.excess.costsOre).toEqual(["100"]);
    expect(both).toEqual(["excess-depreciation"]);
  });
});
