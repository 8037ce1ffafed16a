import { expect, it } from "vitest";
import { appendixName } from "./appendixName.ts";

it("is the name it was given, else that of its group", () => {
  expect(appendixName({ name: "Bank", group: null })).toBe("Bank");
  expect(appendixName({ name: "", group: "cash-and-bank" })).toBe("Kassa och bank");
  expect(appendixName({ name: "Likvida medel", group: "cash-and-bank" })).toBe("Likvida medel");
});
