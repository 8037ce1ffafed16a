import { describe, expect, it } from "vitest";
import {
  answerTreatment,
  changeProperty,
  chooseOption,
  markStep,
  typeAllocation,
  typeCost,
  typeField,
  typeReserveYear,
  typeReversal,
} from "./changeContent.ts";
import { emptyContent } from "./emptyContent.fixture.ts";

describe("what is chosen", () => {
  it("is one option, and the amount of Egen is kept when another is chosen", () => {
    const typed = typeAllocation("100000")(emptyContent);
    expect(typed.option).toBeNull();
    expect(chooseOption("max")(typed)).toMatchObject({ option: "max", own: { allocation: "100000" } });
  });
  it("reverses a reserve by an amount, and zero takes it back", () => {
    const typed = typeReversal("2123", "5000000")(emptyContent);
    expect(typed.own.reversals).toEqual([{ account: "2123", amountOre: "5000000" }]);
    expect(typeReversal("2123", "0")(typed).own.reversals).toEqual([]);
  });
});

describe("what is answered and typed", () => {
  it("answers an account again in its place", () => {
    const answered = answerTreatment("6993", null)(answerTreatment("6072", "7653")(emptyContent));
    expect(answerTreatment("6072", null)(answered).treatments).toEqual([
      { account: "6072", code: null },
      { account: "6993", code: null },
    ]);
  });
  it("takes an emptied field and an emptied year away", () => {
    expect(typeField("7663", null)(typeField("7663", "500")(emptyContent)).typed).toEqual([]);
    expect(typeReserveYear("2110", null)(typeReserveYear("2110", 2020)(emptyContent)).reserveYears).toEqual(
      [],
    );
  });
  it("keeps properties in their order, two on the same row of the form among them", () => {
    const lokal = { row: "95", base: "1000000", feeCap: null } as const;
    const two = changeProperty(1, lokal)(changeProperty(0, lokal)(emptyContent));
    expect(changeProperty(0, null)(two).properties).toEqual([lokal]);
    expect(changeProperty(1, { ...lokal, base: "5" })(two).properties[1]?.base).toBe("5");
  });
  it("types a cost of an earlier year with zeros before it, and none after the last", () => {
    const typed = typeCost(2, "10000")(emptyContent);
    expect(typed.excess.costsOre).toEqual(["0", "0", "10000"]);
    expect(typeCost(2, "0")(typed).excess.costsOre).toEqual([]);
  });
  it("marks a step once", () => {
    const marked = markStep("tax", true)(markStep("tax", true)(emptyContent));
    expect(marked.done).toEqual(["tax"]);
    expect(markStep("tax", false)(marked).done).toEqual([]);
  });
});
