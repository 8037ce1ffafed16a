import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TaxLosses } from "../taxChoice.ts";
import { type LossFields, lossFields } from "./lossFields.ts";

const losses = (broughtForward: bigint | null, forfeited = 0n, barred = 0n): TaxLosses => {
  return { broughtForward, forfeited, barred };
};
const fieldsOf = ({ fields }: LossFields): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from(fields, ([code, kronor]) => [code, Number(kronor)]));
const own = (surplus: bigint, received = 0n) => ({ surplus, received });

// Ours, derived from the law's text (IL 40 kap. 2, 15 and 18 §§).
describe("losses of earlier years", () => {
  it("are deducted whole, also when they turn the year into a loss", () => {
    const made = lossFields(losses(60_000n), own(100_000n));
    expect(fieldsOf(made)).toEqual({ 7763: 60_000 });
    expect(made.deducted).toBe(60_000n);
    expect(lossFields(losses(60_000n), own(-5000n)).deducted).toBe(60_000n);
  });

  it("fall away for good by the amount cap", () => {
    const made = lossFields(losses(60_000n, 45_000n), own(100_000n));
    expect(fieldsOf(made)).toEqual({ 7763: 60_000, 7671: 45_000 });
    expect(made.deducted).toBe(15_000n);
  });

  it("under the group contribution bar are deducted from the company's own surplus", () => {
    const made = lossFields(losses(60_000n, 0n, 60_000n), own(100_000n));
    expect(fieldsOf(made)).toEqual({ 7763: 60_000 });
  });

  it("under the bar are not deducted from group contributions, and wait for next year", () => {
    const made = lossFields(losses(80_000n, 0n, 60_000n), own(100_000n, 70_000n));
    expect(fieldsOf(made)).toEqual({ 7763: 80_000, 7672: 30_000, 8028: 30_000 });
    expect(made.deducted).toBe(50_000n);
    expect(lossFields(losses(60_000n, 0n, 60_000n), own(100_000n, 130_000n)).heldBack).toBe(60_000n);
    expect(lossFields(losses(60_000n, 0n, 60_000n), own(-1n)).heldBack).toBe(60_000n);
  });

  it("under the bar are what the cap has left", () => {
    const made = lossFields(losses(60_000n, 40_000n, 50_000n), own(0n));
    expect(fieldsOf(made)).toEqual({ 7763: 60_000, 7671: 40_000, 7672: 20_000, 8028: 20_000 });
    expect(made.deducted).toBe(0n);
  });

  it("give nothing while nobody has said what is left", () => {
    const made = lossFields(losses(null, 1n, 1n), own(100n));
    expect(made.deducted).toBeNull();
    expect(fieldsOf(made)).toEqual({});
  });

  it("never take more than there is, and all of it is deducted, gone, or held back", () => {
    const amount = fc.bigInt({ min: -1000n, max: 100_000n });
    const made = fc.record({
      brought: amount,
      gone: amount,
      barred: amount,
      surplus: amount,
      received: amount,
    });
    fc.assert(
      fc.property(made, ({ brought, gone, barred, surplus, received }) => {
        const of = lossFields(losses(brought, gone, barred), { surplus, received });
        const forfeited = of.fields.get("7671") ?? 0n;
        const whole = brought > 0n ? brought : 0n;
        expect((of.deducted ?? -1n) + forfeited + of.heldBack).toBe(whole);
        expect((of.deducted ?? -1n) >= 0n && of.heldBack >= 0n && forfeited >= 0n).toBe(true);
      }),
    );
  });

  it("hold back less the more the company itself has earned", () => {
    const amount = fc.bigInt({ min: -1000n, max: 100_000n });
    fc.assert(
      fc.property(amount, fc.bigInt({ min: 0n, max: 10_000n }), (surplus, more) => {
        const heldBack = (of: bigint): bigint =>
          lossFields(losses(50_000n, 0n, 50_000n), own(of, 9n)).heldBack;
        return heldBack(surplus + more) <= heldBack(surplus);
      }),
    );
  });
});
