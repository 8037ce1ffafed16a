import { describe, expect, it } from "vitest";
import { readOrganizationNumber } from "./organizationNumber.ts";

describe("readOrganizationNumber", () => {
  it.each([
    ["556812-3458", "556812-3458"],
    ["5568123458", "556812-3458"],
    [" 556812 3458 ", "556812-3458"],
    ["556812–3458", "556812-3458"],
    ["191212121212", "19121212-1212"],
    ["121212+1212", "121212+1212"],
  ])("reads %j", (typed, written) => {
    expect(readOrganizationNumber(typed)).toEqual({ state: "right", written });
  });
  it("waits for the rest while it is typed", () => {
    expect(readOrganizationNumber("").state).toBe("empty");
    expect(readOrganizationNumber("556812-34").state).toBe("incomplete");
    expect(readOrganizationNumber("55681234581").state).toBe("incomplete");
  });
  it("sees a wrong check digit, a letter and a digit too many", () => {
    expect(readOrganizationNumber("556812-3459").state).toBe("wrong-check-digit");
    expect(readOrganizationNumber("55681A").state).toBe("wrong-characters");
    expect(readOrganizationNumber("1234567890123").state).toBe("wrong-length");
  });
});
