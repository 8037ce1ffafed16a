import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { pruneStore } from "#adapters/database/imports/pruneStore.ts";
import { pruneImports } from "#app/imports/pruneImports.ts";
import type { ClosingChecks } from "#wire/progress.ts";
import type { ImportDetail } from "#wire/imports.ts";
import type { HistoryEvent, StaleList } from "#wire/signOff.ts";
import { importFile as runImport, makeClosing } from "../support/importing.ts";
import { accountState, readAs, signAs } from "../support/signing.ts";
import { soundYear, voucherText } from "../support/sieText.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let user: TestUser;
let clientId: string;
let closingId: string;
let closingUrl: string;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm("Byrån");
  ({ clientId, closingId } = await makeClosing(user));
  closingUrl = `/api/closings/${closingId}`;
});

const importFile = async (by: TestUser, into: string, file: string): Promise<void> => {
  const run = await runImport(by, into, file);
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
};
/** The year with its rent another, as kronor. */
const withRent = (kronor: string): string =>
  soundYear.replaceAll("-30.00", `-${kronor}`).replaceAll(" 30.00", ` ${kronor}`);
const read = async <T>(path: string): Promise<T> => readAs<T>(user, `${closingUrl}${path}`);
const statusOf = async (account: string): Promise<string> =>
  (await accountState(user, closingUrl, account)).signOff.status;
const signed = async (account: string, note = "Enligt underlag"): Promise<void> => {
  const answer = await signAs(user, closingUrl, { subject: account, note });
  if (answer.statusCode !== 200) throw new Error(answer.body);
};

describe("an import that changes one voucher", () => {
  it("makes the signature on its account stale, says by which voucher and how much, and no other", async () => {
    await importFile(user, closingId, soundYear);
    await signed("1930");
    await signed("2081");
    await importFile(user, closingId, withRent("1280.00"));
    const cause = {
      kind: "account-changed",
      account: "1930",
      openingBeforeOre: "10000",
      openingAfterOre: "10000",
      closingBeforeOre: "32000",
      closingAfterOre: "-93000",
      vouchers: [{ voucher: "B 1", voucherIndex: 1, change: "changed", amountOre: "-125000" }],
      voucherCount: 1,
    };
    const { signOff } = await accountState(user, closingUrl, "1930");
    expect([signOff.status, signOff.stale]).toEqual(["stale", [cause]]);
    expect(await statusOf("2081")).toBe("signed");
    const { difference } = await read<ImportDetail>("/imports/2");
    const subject = { kind: "account", key: "1930" };
    expect(difference?.stale).toEqual([{ subject, name: "1930 Bank", causes: [cause] }]);
    const { items } = await read<StaleList>("/stale");
    expect(items).toMatchObject([{ subject, name: "1930 Bank", causes: [cause], canSignAgain: false }]);
    const { events } = await read<{ events: HistoryEvent[] }>("/history?kind=account&key=1930");
    expect(events[0]).toMatchObject({ kind: "went-stale", by: null, importNumber: 2, causes: [cause] });
  });

  it("leaves everything as it was when only words changed", async () => {
    await importFile(user, closingId, soundYear);
    await signed("1930");
    await importFile(user, closingId, soundYear.replace("Faktura", "Faktura 7"));
    expect(await statusOf("1930")).toBe("signed");
    expect((await read<ImportDetail>("/imports/2")).difference?.stale).toEqual([]);
  });

  it("adds a cause for each import, and one key signs again when the figures are as they were signed", async () => {
    await importFile(user, closingId, soundYear);
    await signed("1930");
    await importFile(user, closingId, soundYear + voucherText("C 1", "20250601", "5.00"));
    await importFile(user, closingId, soundYear);
    const { signOff } = await accountState(user, closingUrl, "1930");
    expect(
      signOff.stale.flatMap((cause) => (cause.kind === "account-changed" ? cause.vouchers : [])),
    ).toEqual([
      { voucher: "C 1", voucherIndex: 2, change: "new", amountOre: "-500" },
      { voucher: "C 1", voucherIndex: null, change: "removed", amountOre: "500" },
    ]);
    expect(signOff.signAgain).toBe("figures-as-signed");
    expect((await read<StaleList>("/stale")).items).toMatchObject([{ canSignAgain: true }]);
    await signed("1930", "");
    expect((await accountState(user, closingUrl, "1930")).signOff).toMatchObject({
      status: "signed",
      signature: { note: "Enligt underlag" },
      stale: [],
    });
  });

  it("reaches what is put aside as not applicable, too", async () => {
    await importFile(user, closingId, soundYear);
    await signAs(user, closingUrl, { subject: "1930", action: "mark-not-applicable" });
    await importFile(user, closingId, withRent("40.00"));
    expect(await statusOf("1930")).toBe("stale");
  });
});

describe("a changed opening balance", () => {
  it("is told as such", async () => {
    await importFile(user, closingId, soundYear);
    await signed("2081");
    const changed = soundYear.replace("#IB 0 2081 -100.00", "#IB 0 2081 -150.00");
    await importFile(user, closingId, changed);
    expect((await accountState(user, closingUrl, "2081")).signOff.stale).toEqual([
      { kind: "opening-changed", account: "2081", beforeOre: "-10000", afterOre: "-15000" },
    ]);
  });
});

describe("an appendix", () => {
  async function specify(account: string, amountOre: string): Promise<string> {
    const url = `${closingUrl}/appendices`;
    const body = { kind: "specification", accounts: [account] };
    const made = await user.ask({ method: "POST", url, body });
    if (made.statusCode !== 201) throw new Error(made.body);
    const { appendixId } = made.json<{ appendixId: string }>();
    await write(appendixId, amountOre);
    return appendixId;
  }
  async function write(appendixId: string, amountOre: string): Promise<void> {
    const url = `${closingUrl}/appendices/${appendixId}`;
    const { version } = await readAs<{ version: number }>(user, url);
    const row = {
      id: "a",
      text: "Saldo",
      reference: "",
      account: null,
      date: null,
      voucher: null,
      amountOre,
    };
    const typed = { kind: "specification", content: { rows: [row] } };
    const put = await user.ask({ method: "PUT", url: `${url}/content`, body: { version, typed } });
    if (put.statusCode !== 200) throw new Error(put.body);
  }

  it("that agrees needs no note, and its change makes the account stale by who changed it", async () => {
    await importFile(user, closingId, soundYear);
    const appendixId = await specify("1930", "32000");
    expect(await accountState(user, closingUrl, "1930")).toMatchObject({
      reconciledOre: "32000",
      differenceOre: "0",
      signOff: { status: "agrees" },
    });
    await signed("1930", "");
    await signed("2081");
    await write(appendixId, "31000");
    expect((await accountState(user, closingUrl, "1930")).signOff).toMatchObject({
      status: "stale",
      stale: [
        {
          kind: "appendix-changed",
          change: "changed",
          appendixId,
          beforeOre: "32000",
          afterOre: "31000",
          by: { userId: user.userId },
        },
      ],
    });
    expect(await statusOf("2081")).toBe("signed");
    const refused = await signAs(user, closingUrl, { subject: "1930", note: "" });
    expect(refused.json()).toEqual({
      problem: { kind: "difference-unexplained", data: { differenceOre: "1000" } },
    });
    await write(appendixId, "32000");
    expect((await accountState(user, closingUrl, "1930")).signOff.signAgain).toBe("figures-as-signed");
  });

  it("that is new makes a signature without it stale", async () => {
    await importFile(user, closingId, soundYear);
    await signed("1930");
    await specify("1930", "32000");
    const { signOff } = await accountState(user, closingUrl, "1930");
    expect([signOff.status, signOff.stale[0]]).toMatchObject([
      "stale",
      { kind: "appendix-changed", change: "added" },
    ]);
  });

  it("is signed as accounts are, goes stale with its account, and does not make the account stale by its signature", async () => {
    await importFile(user, closingId, soundYear);
    const key = await specify("1930", "32000");
    await signed("1930", "");
    const subject = { kind: "appendix", key } as const;
    expect((await signAs(user, closingUrl, { subject, note: "" })).statusCode).toBe(200);
    expect(await statusOf("1930")).toBe("signed");
    await importFile(user, closingId, withRent("40.00"));
    const { items } = await read<StaleList>("/stale");
    const stale = items.map(({ subject: each }) => [each.kind, each.key]);
    expect(stale).toEqual([
      ["account", "1930"],
      ["appendix", key],
    ]);
  });

  it("has its difference weighed by a threshold; a stricter one undoes the agreement", async () => {
    await importFile(user, closingId, soundYear);
    await user.ask({ method: "PATCH", url: "/api/firm", body: { materialityOre: "1000" } });
    await specify("1930", "31500");
    expect(await statusOf("1930")).toBe("agrees");
    await signed("1930", "");
    await user.ask({ method: "PATCH", url: "/api/firm", body: { materialityOre: "100" } });
    expect((await accountState(user, closingUrl, "1930")).signOff).toMatchObject({
      status: "stale",
      stale: [{ kind: "materiality-changed", account: null, beforeOre: "1000", afterOre: "100" }],
    });
  });
});

describe("pruning", () => {
  it("keeps the import that a standing signature was made on, until it is signed again", async () => {
    const prune = async (): Promise<readonly number[]> => {
      const deps = { inFirm: createInFirm(house.database.pools.app), snapshots: pruneStore };
      await pruneImports(deps, { firmId: user.firmId, closingId });
      const { rows } = await house.database.owner.query<{ number: number }>(
        "SELECT number FROM app.import WHERE firm_id = $1 AND pruned_at IS NULL ORDER BY number",
        [user.firmId],
      );
      return rows.map(({ number }) => number);
    };
    await importFile(user, closingId, soundYear);
    await signed("2081");
    for (const kronor of ["40.00", "50.00", "60.00"]) await importFile(user, closingId, withRent(kronor));
    expect(await prune()).toEqual([1, 3, 4]);
    await signAs(user, closingUrl, { subject: "2081", action: "reopen" });
    expect(await prune()).toEqual([3, 4]);
  });
});

describe("a check", () => {
  const gap = "number-gaps";
  const checkOf = async (name: string) =>
    (await read<ClosingChecks>("/checks")).checks.find((check) => check.name === name);

  it("is marked done with a note, and reopens when it finds something else", async () => {
    const withGap = soundYear + voucherText("A 3", "20250601", "5.00");
    await importFile(user, closingId, withGap);
    expect(await checkOf(gap)).toMatchObject({ outcome: "attention", state: "attention", from: "import" });
    const subject = { kind: "check", key: gap } as const;
    expect((await signAs(user, closingUrl, { subject, note: "" })).json()).toMatchObject({
      problem: { kind: "note-missing" },
    });
    expect((await signAs(user, closingUrl, { subject, note: "Makulerad" })).statusCode).toBe(200);
    expect(await checkOf(gap)).toMatchObject({
      state: "done",
      signOff: { signature: { note: "Makulerad" } },
    });
    await importFile(user, closingId, withGap.replace("Faktura", "Faktura 7"));
    expect(await checkOf(gap)).toMatchObject({ state: "done" });
    await importFile(user, closingId, withGap + voucherText("A 5", "20250602", "5.00"));
    const reopened = await checkOf(gap);
    expect(reopened).toMatchObject({ state: "reopened", signOff: { status: "stale" } });
    expect(reopened?.signOff.stale).toMatchObject([
      { kind: "check-changed", check: gap, before: 1, after: 2 },
    ]);
  });

  it("of what a year opens with reopens when the year before is imported again", async () => {
    const fiscalYear = { start: "2024-01-01", end: "2024-12-31" };
    const url = `/api/clients/${clientId}/closings`;
    const made = await user.ask({ method: "POST", url, body: { fiscalYear } });
    const before = made.json<{ closingId: string }>().closingId;
    const lastYear = (kronor: string): string =>
      soundYear
        .replace("#RAR -1 20240101 20241231", "#RAR -1 20230101 20231231")
        .replace("#RAR 0 20250101 20251231", "#RAR 0 20240101 20241231")
        .replaceAll("20250", "20240")
        .replace("#IB 0 1930 100.00", `#IB 0 1930 ${kronor}`);
    const opening = "opening-equals-previous-closing";
    await importFile(user, closingId, soundYear);
    expect(await checkOf(opening)).toMatchObject({ state: "not-run" });
    await importFile(user, before, lastYear("100.00"));
    expect(await checkOf(opening)).toMatchObject({ state: "attention" });
    await signAs(user, closingUrl, { subject: { kind: "check", key: opening } });
    expect(await checkOf(opening)).toMatchObject({ state: "done" });
    await importFile(user, before, lastYear("101.00"));
    expect(await checkOf(opening)).toMatchObject({ state: "reopened", signOff: { status: "stale" } });
  });
});
