import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#domain/calendar/plainDate.ts";
import { createFindingLog } from "../pasteFinding.ts";
import { dateForm } from "./dateForm.ts";
import { readDates } from "./readDates.ts";

function read(texts: readonly string[]) {
  const log = createFindingLog();
  const cells = texts.map((text, index) => ({ text, line: index + 1, column: 1 }));
  return { dates: readDates(cells, log), findings: log.list().map(({ kind, line }) => `${line} ${kind}`) };
}

describe("a date", () => {
  it.each([
    "2025-12-31",
    "20251231",
    "251231",
    "31/12/2025",
    "31.12.2025",
    "31.12.25",
    "31-12-2025",
    "2025/12/31",
    "2025.12.31",
    "12/31/2025",
    "2025-12-31 00:00:00",
    "2025-12-31T14:02",
  ])("%s is the last day of 2025", (text) => {
    expect(dateForm(text)).toMatchObject({ kind: "sure", date: "2025-12-31" });
  });
  it.each(["2025-02-29", "31/31/2025", "2025-12", "1/2", "igår", "2025-12/31", "123456789"])(
    "%s is no day",
    (text) => {
      expect(dateForm(text).kind).toBe("unreadable");
    },
  );
  it("with the day before the month by points is never American", () => {
    expect(dateForm("03.04.2025")).toMatchObject({ kind: "sure", date: "2025-04-03" });
  });
  it("as a serial number is the day that spreadsheets mean", () => {
    expect(dateForm("46022")).toEqual({ kind: "serial", date: "2025-12-31" });
    expect(dateForm("36526")).toEqual({ kind: "serial", date: "2000-01-01" });
  });
});

describe("a column of dates", () => {
  it("settles which of day and month comes first", () => {
    expect(read(["03/04/2025", "31/12/2025"]).dates).toEqual(["2025-04-03", "2025-12-31"]);
    expect(read(["03/04/2025", "12/31/2025"]).dates).toEqual(["2025-03-04", "2025-12-31"]);
  });
  it("says so when nothing settles it, or both do", () => {
    expect(read(["03/04/2025"])).toEqual({ dates: [null], findings: ["1 date-ambiguous"] });
    expect(read(["03/04/2025", "31/12/2025", "12/31/2025"]).findings).toEqual(["1 date-ambiguous"]);
  });
  it("reads what was written with the year first", () => {
    const dates = fc.array(
      fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(plainDate("1990-01-01"), days)),
    );
    fc.assert(
      fc.property(dates, fc.constantFrom("-", "/", "."), (list, mark) => {
        expect(read(list.map((date) => date.replaceAll("-", mark)))).toEqual({ dates: list, findings: [] });
      }),
    );
  });
});
