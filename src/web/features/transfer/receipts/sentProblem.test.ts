import { describe, expect, it } from "vitest";
import { sentProblem } from "./sentProblem.ts";

describe("sentProblem", () => {
  it("says of a voucher what it says of nothing that was read", () => {
    expect(sentProblem({ kind: "fortnox-unavailable", data: {} }, "voucher")).toBe(
      "Svaret från Fortnox uteblev.",
    );
  });
  it("keeps Fortnox's own words", () => {
    const data = { said: "Kontot är inte aktivt", fortnoxCode: "2001304" };
    expect(sentProblem({ kind: "fortnox-refused", data }, "file")).toContain(
      "”Kontot är inte aktivt (2001304)”",
    );
  });
  it("says of any other problem what is always said", () => {
    expect(sentProblem({ kind: "transfer-interrupted", data: {} }, "voucher")).toContain("stoppades");
  });
});
