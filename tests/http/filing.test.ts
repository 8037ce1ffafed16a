/** Handing a tax return in: from an import to a signed return, in its order, with the bytes that Skatteverket gets. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  declaredClosing,
  errorsOf,
  fetchSru,
  formsOf,
  makeReady,
  sayFiled,
  sruTexts,
} from "../support/forms.ts";
import { type FirmHouse, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;

beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());

describe("handing a return in", () => {
  it("goes from an import to a signed return", async () => {
    const user = await house.makeFirm("Byrån");
    const closing = await declaredClosing(user);
    expect(errorsOf(await formsOf(closing))).toEqual([
      "form-question-unanswered",
      "form-question-unanswered",
      "form-not-signed",
      "form-not-signed",
      "form-not-signed",
    ]);
    await makeReady(closing);
    const ready = await formsOf(closing);
    expect([ready.state, errorsOf(ready)]).toEqual(["ready", []]);
    const made = await fetchSru(closing);
    expect(made.statusCode).toBe(200);
    expect((await sayFiled(closing, "2026-02-01", "2026-02-02")).json()).toMatchObject({ state: "signed" });
  });
});
