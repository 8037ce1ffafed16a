import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import {
  isPersonalNumber,
  namesSameParty,
  parseOrganizationNumber,
  renderOrganizationNumber,
} from "./organizationNumber.ts";

const today = plainDate("2026-02-03");

function parsed(text: string) {
  const result = parseOrganizationNumber(text, today);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

describe("parseOrganizationNumber", () => {
  it.each(["556036-0793", "5560360793", "16556036-0793", "165560360793", " 556036 - 0793 "])(
    "reads %s as one company",
    (text) => {
      expect(parsed(text)).toBe("5560360793");
      expect(isPersonalNumber(parsed(text))).toBe(false);
    },
  );
  it("keeps the century of a sole trader's personal number", () => {
    expect(parsed("19121212-1212")).toBe("191212121212");
    expect(renderOrganizationNumber(parsed("191212121212"))).toBe("19121212-1212");
    expect(isPersonalNumber(parsed("191212121212"))).toBe(true);
  });
  it("reads a co-ordination number", () => {
    expect(parsed("19701063-2391")).toBe("197010632391");
  });
  it("names the digit that the check expects", () => {
    expect(parseOrganizationNumber("556036-0794", today)).toEqual({
      ok: false,
      problem: { kind: "organization-number-check-digit", expected: "3" },
    });
  });
  it("takes a personal number without century as somebody under a hundred", () => {
    expect(parsed("640823-3234")).toBe("196408233234");
    expect(parsed("6408233234")).toBe("196408233234");
  });
  it("takes a plus as somebody of a hundred years or more", () => {
    expect(parsed("121212+1212")).toBe("191212121212");
    expect(parsed("121212-1212")).toBe("201212121212");
  });
  it.each(["", "556036", "55603607930", "abcdef-ghij", "19991332-1234", "18556036-0793"])(
    "refuses %j",
    (text) => {
      expect(parseOrganizationNumber(text, today).ok).toBe(false);
    },
  );
});

describe("namesSameParty", () => {
  it("sees through hyphens, prefix and missing century", () => {
    expect(namesSameParty(parsed("556036-0793"), "16556036-0793")).toBe(true);
    expect(namesSameParty(parsed("19121212-1212"), "121212-1212")).toBe(true);
    expect(namesSameParty(parsed("556036-0793"), "556016-0680")).toBe(false);
    expect(namesSameParty(parsed("556036-0793"), "")).toBe(false);
  });
});
