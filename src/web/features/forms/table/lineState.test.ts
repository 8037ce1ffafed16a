import { describe, expect, it } from "vitest";
import type { StaleCause } from "#wire/signOff.ts";
import { anna, line, taxForm } from "./form.fixture.ts";
import { lineState, staleCodes } from "./lineState.ts";
import { nextStale } from "./nextStale.ts";

const byAccount: StaleCause = {
  kind: "opening-changed",
  account: "1510",
  beforeOre: "0",
  afterOre: "100",
};
const byChoice: StaleCause = {
  kind: "field-changed",
  form: "INK2S",
  code: "7653",
  row: "4.3c",
  before: "0",
  after: "100",
  by: null,
  through: "choice",
};
const lines = [line("7215", "5", { accounts: ["1220"] }), line("7251", "1", { accounts: ["1510", "1512"] })];
const balance = (...stale: StaleCause[]) => taxForm("INK2R", [{ lines }], stale);

describe("a box under a signature", () => {
  it("goes stale by its accounts, and the others do not", () => {
    const form = balance(byAccount);
    expect(Array.from(staleCodes(form))).toEqual(["7251"]);
    expect(lines.map((one) => lineState(one, form, staleCodes(form)))).toEqual(["signed", "stale"]);
  });
  it("goes stale by a choice that changed it, on its own form only", () => {
    const adjustments = taxForm("INK2S", [{ lines: [line("7653", "100", { source: "typed" })] }], [byChoice]);
    expect(Array.from(staleCodes(adjustments))).toEqual(["7653"]);
    expect(staleCodes(balance(byChoice)).size).toBe(0);
  });
  it("goes stale with all that is computed when no account of its own tells why", () => {
    const page = taxForm(
      "INK2",
      [{ lines: [line("7104", "9", { source: "computed" }), line("80", "0")] }],
      [byAccount],
    );
    expect(Array.from(staleCodes(page))).toEqual(["7104"]);
  });
  it("is open before anybody signs, reviewed after the second name, and unknown without a figure", () => {
    const open = balance();
    const states = (form: typeof open) => lineState(lines[0]!, form, new Set());
    expect(states(open)).toBe("open");
    expect(states({ ...open, signOff: { ...open.signOff, signature: anna, review: anna } })).toBe("reviewed");
    expect(lineState(line("7670", null), open, new Set())).toBe("unknown");
  });
});

describe("the next stale box", () => {
  const forms = [
    taxForm("INK2", [{ lines: [line("7104", "1", { source: "computed" })] }]),
    balance(byAccount),
    taxForm("INK2S", [{ lines: [line("7653", "100", { source: "typed" })] }], [byChoice]),
  ];
  it("comes after the cursor, on the next form when this one has no more, and round again", () => {
    expect(nextStale(forms, { form: "INK2", code: null })).toMatchObject({ form: "INK2R", code: "7251" });
    expect(nextStale(forms, { form: "INK2R", code: "7251" })).toMatchObject({ form: "INK2S", code: "7653" });
    expect(nextStale(forms, { form: "INK2S", code: "7653" })).toMatchObject({ form: "INK2R", code: "7251" });
  });
  it("is none when nothing is stale", () => {
    expect(nextStale(forms.slice(0, 1), { form: "INK2", code: null })).toBeNull();
  });
});
