import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LightMyRequestResponse } from "fastify";
import type { AccountState, Reconciliation } from "#wire/reconciliation.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let user: TestUser;
let closingId: string;
let closingUrl: string;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm("Byrån");
  ({ closingId } = await makeClosing(user));
  closingUrl = `/api/closings/${closingId}`;
});

async function read<T>(path: string): Promise<T> {
  const answer = await user.ask(`${closingUrl}${path}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<T>();
}

async function stateOf(account: string): Promise<AccountState> {
  return read<AccountState>(`/accounts/${account}`);
}

async function sign(
  account: string,
  { by = user, note = "Enligt kontoutdrag", basis }: { by?: TestUser; note?: string; basis?: string } = {},
): Promise<LightMyRequestResponse> {
  const seen = basis ?? (await stateOf(account)).signOff.basis;
  const subject = { kind: "account", key: account };
  return by.ask({
    method: "POST",
    url: `${closingUrl}/sign-off`,
    body: { subject, action: "sign", basis: seen, note },
  });
}

describe("a signature", () => {
  it("goes stale by the voucher that changed, and says by how much", async () => {
    await importFile(user, closingId, soundYear);
    await sign("1930");
    await sign("2081");
    const changed = soundYear.replaceAll("-30.00", "-1280.00").replaceAll(" 30.00", " 1280.00");
    const run = await importFile(user, closingId, changed);
    expect(run).toMatchObject({ status: "committed", importNumber: 2 });
    const { signOff } = await stateOf("1930");
    expect(signOff).toMatchObject({
      status: "stale",
      stale: [
        {
          kind: "account-changed",
          account: "1930",
          closingBeforeOre: "32000",
          closingAfterOre: "-93000",
          vouchers: [{ voucher: "B 1", change: "changed", amountOre: "-125000" }],
          voucherCount: 1,
        },
      ],
    });
    expect((await stateOf("2081")).signOff.status).toBe("signed");
  });
});

describe("signing", () => {
  it("keeps who, when and the figures as they stood", async () => {
    await importFile(user, closingId, soundYear);
    expect((await sign("1930")).body).toBe("{}");
    const { signOff } = await stateOf("1930");
    expect(signOff).toMatchObject({
      status: "signed",
      signature: { by: { name: "Testperson" }, note: "Enligt kontoutdrag", figures: { closingOre: "32000" } },
    });
    const table = await read<Reconciliation>("/reconciliation");
    expect(table.assets.groups[0]?.accounts[0]).toMatchObject({ account: "1930", status: "signed" });
  });
});
