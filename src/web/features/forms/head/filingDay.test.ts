import { describe, expect, it } from "vitest";
import { filingDay, takenBack, withDay } from "./filingDay.ts";

const about = { what: "filed", filedOn: null, today: "2026-06-30" } as const;
const filing = { filedOn: "2026-06-15", receiptNumber: "K1", signedOn: "2026-06-16", by: null };

describe("the day of handing in", () => {
  it("is read as dates are typed", () => {
    expect(filingDay("260630", about)).toEqual({ ok: true, day: "2026-06-30" });
    expect(filingDay("2026-06-31", about)).toMatchObject({ ok: false });
  });
  it("has been", () => {
    expect(filingDay("2026-07-01", about)).toEqual({ ok: false, fault: "Dagen har inte varit än." });
  });
  it("comes before the day of signing, or is the same", () => {
    const signing = { ...about, what: "signed", filedOn: "2026-06-15" } as const;
    expect(filingDay("2026-06-15", signing).ok).toBe(true);
    expect(filingDay("2026-06-14", signing)).toMatchObject({ ok: false });
  });
});

describe("what is said of the filing", () => {
  it("leaves the other step as it is", () => {
    expect(withDay(filing, { what: "filed", day: "2026-06-14", receipt: "K2" })).toEqual({
      filedOn: "2026-06-14",
      receiptNumber: "K2",
      signedOn: "2026-06-16",
    });
    expect(withDay(filing, { what: "signed", day: "2026-06-20", receipt: "" })).toEqual({
      filedOn: "2026-06-15",
      receiptNumber: "K1",
      signedOn: "2026-06-20",
    });
  });
  it("is taken back, and the signing with the handing in", () => {
    expect(takenBack(filing, "signed")).toEqual({
      filedOn: "2026-06-15",
      receiptNumber: "K1",
      signedOn: null,
    });
    expect(takenBack(filing, "filed")).toEqual({ filedOn: null, receiptNumber: "", signedOn: null });
  });
});
