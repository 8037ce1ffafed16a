import { describe, expect, it } from "vitest";
import { line, taxForm } from "../table/form.fixture.ts";
import { typedBoxes } from "./typedBoxes.ts";

describe("the boxes that people fill in", () => {
  it("are those of information, and not the adjustments, which are typed where they are computed", () => {
    const typed = (code: string) => line(code, "0", { source: "typed" });
    const forms = [
      taxForm("INK2", [
        {
          part: "page",
          lines: [line("7104", "5", { source: "computed" }), typed("7132"), typed("95"), typed("1582")],
        },
      ]),
      taxForm("INK2S", [
        { part: "adjustments", lines: [typed("7653")] },
        { part: "information", lines: [typed("8020")] },
      ]),
    ];
    expect(typedBoxes({ forms }).map(({ code }) => code)).toEqual(["8020", "1582"]);
  });
});
