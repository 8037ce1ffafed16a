import { afterAll, beforeAll, expect, it } from "vitest";
import { importFile, makeClosing } from "../support/importing.ts";
import { accountState, readAs, signAs } from "../support/signing.ts";
import { soundYear } from "../support/sieText.ts";
import { createTestInstallation, type TestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

const rowOf = (account: string, amountOre: string) => ({
  id: account,
  text: "Saldo",
  reference: "",
  account,
  date: null,
  voucher: null,
  amountOre,
});

it("an appendix of two accounts makes only the one stale whose rows are changed", async () => {
  const user = await house.makeFirm("Byrån");
  const { closingId } = await makeClosing(user);
  const closingUrl = `/api/closings/${closingId}`;
  await importFile(user, closingId, soundYear);
  const body = { kind: "specification", accounts: ["1930", "2081"] };
  const made = await user.ask({ method: "POST", url: `${closingUrl}/appendices`, body });
  const url = `${closingUrl}/appendices/${made.json<{ appendixId: string }>().appendixId}`;
  const write = async (...rows: readonly unknown[]): Promise<number> => {
    const { version } = await readAs<{ version: number }>(user, url);
    const typed = { kind: "specification", content: { rows } };
    return (await user.ask({ method: "PUT", url: `${url}/content`, body: { version, typed } })).statusCode;
  };
  const statuses = async (): Promise<readonly string[]> => {
    const states = ["1930", "2081"].map((account) => accountState(user, closingUrl, account));
    return (await Promise.all(states)).map(({ signOff }) => signOff.status);
  };
  expect(await write(rowOf("1930", "32000"), rowOf("2081", "-10000"))).toBe(200);
  for (const subject of ["1930", "2081"]) await signAs(user, closingUrl, { subject, note: "" });
  expect(await statuses()).toEqual(["signed", "signed"]);
  await write(rowOf("1930", "32000"), rowOf("2081", "-9000"));
  expect(await statuses()).toEqual(["signed", "stale"]);
  await write({ ...rowOf("1930", "32000"), text: "Annat" }, rowOf("2081", "-9000"));
  expect(await statuses()).toEqual(["stale", "stale"]);
});
