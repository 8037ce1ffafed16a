import { describe, expect, it } from "vitest";
import { waterfall } from "./waterfall.ts";

describe("waterfall", () => {
  it("begins each bar where the one before ended", () => {
    const plot = waterfall({ ledgerOre: "1000", stepsOre: ["300", "-100"], unexplainedOre: "0" });
    expect(plot.steps[0]?.fromX).toBe(plot.ledger.toX);
    expect(plot.steps[1]?.fromX).toBe(plot.steps[0]?.toX);
    expect(plot.rest.fromX).toBe(plot.steps[1]?.toX);
    expect(plot.balance.fromX).toBe(plot.rest.toX);
  });
  it("draws no bar for a rest of nothing, and a thin one for the least rest", () => {
    const proved = waterfall({ ledgerOre: "1000", stepsOre: ["500"], unexplainedOre: "0" });
    expect(proved.rest.width).toBe(0);
    const least = waterfall({ ledgerOre: "0", stepsOre: ["1000000000"], unexplainedOre: "1" });
    expect(least.rest.width).toBe(1.5);
  });
  it("makes both totals equally long when nothing parts them", () => {
    const plot = waterfall({ ledgerOre: "-125000", stepsOre: [], unexplainedOre: "0" });
    expect(plot.ledger.width).toBe(plot.balance.width);
    expect(plot.ledger.width).toBe(125);
  });
  it("puts a supplier ledger's lower amount to the left", () => {
    const plot = waterfall({ ledgerOre: "-1000", stepsOre: ["-500"], unexplainedOre: "0" });
    expect(plot.balance.width).toBeLessThan(plot.ledger.width);
    expect(plot.steps[0]?.x).toBe(plot.steps[0]?.toX);
  });
});
