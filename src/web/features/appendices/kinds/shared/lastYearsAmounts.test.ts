import { expect, it } from "vitest";
import { lastYearsAmounts } from "./lastYearsAmounts.ts";

const row = (
  ...[id, text, amountOre = null, account = null]: readonly [
    string,
    string,
    (string | null)?,
    (string | null)?,
  ]
) => ({
  id,
  text,
  account,
  amountOre,
});

it("finds the row that a row was rolled from, whatever it is called now", () => {
  const amountOf = lastYearsAmounts([row("a", "Hyra", "100"), row("b", "El", "200")]);
  expect(amountOf(row("a", "El"))).toBe("100");
});

it("finds the only row with the same text on the same account, and none among several", () => {
  const amountOf = lastYearsAmounts([
    row("a", "Hyra", "100"),
    row("b", "El", "200"),
    row("c", "El", "300"),
    row("d", "Vatten", "400", "1710"),
  ]);
  expect(amountOf(row("x", "Hyra"))).toBe("100");
  expect(amountOf(row("x", "El"))).toBeNull();
  expect(amountOf(row("x", "Vatten"))).toBeNull();
  expect(amountOf(row("x", "Vatten", null, "1710"))).toBe("400");
  expect(amountOf(row("x", ""))).toBeNull();
});
