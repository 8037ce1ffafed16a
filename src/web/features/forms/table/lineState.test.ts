import { describe, expect, it } from "vitest";
import { anna, line, taxForm } from "./form.fixture.ts";
import { lineState, staleCodes } from "./lineState.ts";
import { nextStale } from "./nextStale.ts";

const lines = [line("7215", "5", { accounts: ["1220"] }), line("7251", "1", { accounts: ["1510", "1512"] })];
const balance = (...changed: string[]) => taxForm("INK2R", [{ lines }], changed);

describe("a box under a signature", () => {
  it("goes stale when it says something else, and the others do not", () => {
    const form = balance("7251");
    expect(lines.map((one) => lineState(one, form, staleCodes(form)))).toEqual(["signed", "stale"]);
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
    balance("7251"),
    taxForm("INK2S", [{ lines: [line("7653", "100", { source: "typed" })] }], ["7653"]),
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
