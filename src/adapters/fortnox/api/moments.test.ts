import { describe, expect, it } from "vitest";
import { renderFortnoxMoment } from "./moments.ts";

describe("renderFortnoxMoment", () => {
  it.each([
    ["2026-02-03T13:02:59.999Z", "2026-02-03 14:02"],
    ["2026-07-01T22:30:00.000Z", "2026-07-02 00:30"],
    ["2026-03-29T00:59:59.000Z", "2026-03-29 01:59"],
    ["2026-03-29T01:00:00.000Z", "2026-03-29 03:00"],
  ])("writes %s as the minute in Sweden that it is in", (moment, text) => {
    expect(renderFortnoxMoment(new Date(moment))).toBe(text);
  });

  it.each(["2026-10-25T00:45:00Z", "2026-10-25T01:45:00Z"])(
    "writes the beginning of the hour that comes twice, so that nothing since %s is missed",
    (moment) => {
      expect(renderFortnoxMoment(new Date(moment))).toBe("2026-10-25 02:00");
    },
  );
});
