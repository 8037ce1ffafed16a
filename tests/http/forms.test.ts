/** Deklaration over the server: the forms, what hinders them, what is answered and where accounts stand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormsPage } from "#wire/forms.ts";
import { type ImportedClosing, importedClosing } from "../support/appendices.ts";
import { type FirmHouse, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;

beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());

const pageOf = async ({ user, url }: ImportedClosing): Promise<FormsPage> => {
  const read = await user.ask(`${url}/forms`);
  if (read.statusCode !== 200) throw new Error(read.body);
  return read.json<FormsPage>();
};

describe("the forms of a closing", () => {
  it("are filled from what is booked", async () => {
    const user = await house.makeFirm("Byrån");
    const closing = await importedClosing(user);
    const page = await pageOf(closing);
    expect([page.incomeYear, page.period, page.state]).toEqual([2025, "P4", "not-ready"]);
  });
});
