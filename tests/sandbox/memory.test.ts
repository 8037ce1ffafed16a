/** A sandbox with a folder goes on after a restart where it was: grants, vouchers and files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { startSandbox } from "#sandbox/startSandbox.ts";
import { askToken, call, connect } from "./support/caller.ts";

let memoryFolder: string;
beforeEach(() => {
  memoryFolder = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(() => {
  rmSync(memoryFolder, { recursive: true });
});

const started = () =>
  startSandbox({ memoryFolder, rateLimit: "off", clock: manualClock(Date.UTC(2026, 10, 1)) });

describe("a restarted sandbox", () => {
  it("knows its tokens and consents, and still takes each refresh token once", async () => {
    const first = await started();
    const { refresh_token: refresh } = await connect(first, "small");
    const { access_token: token } = await connect(first, "demo", { account_type: "service" });
    await first.close();
    const second = await started();
    expect((await call(second, token, { path: "/3/companyinformation" })).status).toBe(200);
    const ask = () => askToken(second, { grant_type: "refresh_token", refresh_token: refresh! });
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(400);
    const { tenantId } = second.control.company("demo").profile;
    const again = await askToken(
      second,
      { grant_type: "client_credentials" },
      { TenantId: tenantId.toString() },
    );
    expect(again.status).toBe(200);
    await second.close();
  });
  it("holds the vouchers it was sent, under their numbers and times", async () => {
    const first = await started();
    const { access_token: token } = await connect(first, "small");
    const json = {
      Voucher: {
        Description: "Bokslut",
        Comments: "SB-1",
        TransactionDate: "2025-12-31",
        VoucherSeries: "A",
        VoucherRows: [
          { Account: 6530, Debit: 100 },
          { Account: 2990, Credit: 100 },
        ],
      },
    };
    const posted = await call(first, token, { path: "/3/vouchers?financialyear=4", method: "POST", json });
    first.control.change("small", { kind: "lock-through", date: "2025-12-31" });
    const { VoucherNumber: number } = (
      posted.body as { readonly Voucher: { readonly VoucherNumber: number } }
    ).Voucher;
    await first.close();
    const second = await started();
    const { body } = await call(second, token, { path: `/3/vouchers/A/${number}?financialyear=4` });
    expect(body).toMatchObject({ Voucher: { Comments: "SB-1", VoucherNumber: number } });
    expect(second.control.company("small").lockedThrough).toBe("2025-12-31");
    await second.close();
  });
});
