import { describe, expect, it } from "vitest";
import { boxLabel } from "./boxLabel.ts";

describe("the text of a box", () => {
  it("is parted from its group", () => {
    expect(boxLabel("Kortfristiga fordringar Kundfordringar")).toEqual({
      text: "Kundfordringar",
      group: "Kortfristiga fordringar",
    });
    expect(boxLabel("Varulager m.m. Råvaror och förnödenheter").group).toBe("Varulager m.m.");
  });
  it("does not repeat the heading that it stands under, nor the letter of its row", () => {
    expect(boxLabel("Eget kapital Fritt eget kapital")).toEqual({ text: "Fritt eget kapital", group: "" });
    expect(boxLabel("Avsättningar Övriga avsättningar").text).toBe("Övriga avsättningar");
    expect(boxLabel("a Försäkringsföretag m.fl 30 %").text).toBe("Försäkringsföretag m.fl 30 %");
  });
  it("stays whole where there is no group", () => {
    expect(boxLabel("Avsättning till periodiseringsfond").text).toBe("Avsättning till periodiseringsfond");
    expect(boxLabel("Kortfristiga skulder").text).toBe("Kortfristiga skulder");
  });
});
