/** Vouchers sent to the sandbox: what is taken, what is refused and in which words. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { call, connect } from "./support/caller.ts";

let sandbox: Sandbox;
let token: string;
beforeEach(async () => {
  sandbox = await startSandbox({ clock: manualClock(Date.UTC(2026, 10, 1)), rateLimit: "off" });
  token = (await connect(sandbox, "small")).access_token;
});
afterEach(() => sandbox.close());

type Fields = Readonly<Record<string, unknown>>;
const rows: readonly Fields[] = [
  { Account: 6530, Debit: 18_000.5 },
  { Account: 2990, Credit: 18_000.5, Description: "Revision" },
];
const voucher: Fields = {
  Description: "Upplupen revision",
  Comments: "SB-ABCD2345-1",
  TransactionDate: "2025-12-31",
  VoucherSeries: "A",
  VoucherRows: rows,
};
const post = (changed: Fields = {}, query = "financialyear=4") =>
  call(sandbox, token, {
    path: `/3/vouchers?${query}`,
    method: "POST",
    json: { Voucher: { ...voucher, ...changed } },
  });
const nextNumber = () =>
  sandbox.control
    .company("small")
    .years.find(({ id }) => id === 4)!
    .series.get("A")!.nextNumber;

describe("POST /3/vouchers", () => {
  it("answers 201 with the whole voucher and the next number of its series", async () => {
    const expected = nextNumber();
    const { status, body } = await post();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      Voucher: {
        VoucherSeries: "A",
        VoucherNumber: expected,
        Year: 4,
        ReferenceType: "MANUAL",
        Comments: "SB-ABCD2345-1",
        VoucherRows: [
          { Account: 6530, Debit: 18_000.5, Credit: 0, Removed: false },
          { Account: 2990, Debit: 0, Credit: 18_000.5, Description: "Revision" },
        ],
      },
    });
    const again = await call(sandbox, token, { path: `/3/vouchers/A/${expected}?financialyear=4` });
    expect(again.body).toEqual(body);
  });
  it("moves the accounts, and leaves the next year's opening balance as it was", async () => {
    const account = async (year: number) => {
      const { body } = await call(sandbox, token, { path: `/3/accounts/2990?financialyear=${year}` });
      return (body as { readonly Account: Readonly<Record<string, number>> }).Account;
    };
    const before = await account(5);
    await post();
    expect((await account(4))["BalanceCarriedForward"]).toBe(-18_000.5);
    expect((await account(5))["BalanceBroughtForward"]).toBe(before["BalanceBroughtForward"]);
    sandbox.control.change("small", { kind: "carry-balances", yearId: 5 });
    expect((await account(5))["BalanceBroughtForward"]).toBe(-18_000.5);
  });
  it("goes to the preselected year without a year in the query, and is refused there", async () => {
    expect(await post({}, "")).toMatchObject({ status: 400, body: { ErrorInformation: { code: 2999005 } } });
    expect((await post({}, "financialyeardate=2025-06-30")).status).toBe(201);
  });

  const account = (number: number, more: Fields = {}): Fields => ({
    Account: number,
    Debit: 18_000.5,
    ...more,
  });
  it.each<[name: string, changed: Fields, message: RegExp]>([
    ["does not balance", { VoucherRows: [{ Account: 6530, Debit: 1 }, rows[1]] }, /balanserar inte/],
    ["has one row", { VoucherRows: [rows[0]] }, /minst två rader/],
    [
      "names an account that is not there",
      { VoucherRows: [account(6531), rows[1]] },
      /Kunde inte hitta konto/,
    ],
    ["is in a series that is not there", { VoucherSeries: "Q" }, /finns inte/],
    ["is in a series that is not manual", { VoucherSeries: "B" }, /inte manuell \(B\)/],
    ["is dated outside the year", { TransactionDate: "2026-01-01" }, /utanför räkenskapsåret/],
    ["has no text", { Description: "" }, /1–200 tecken/],
    ["has a text of 201 characters", { Description: "x".repeat(201) }, /1–200 tecken, inte 201/],
    ["has a comment of 1001 characters", { Comments: "x".repeat(1001) }, /inte 1001/],
    ["has a bracket in its text", { Description: "Moms [25]" }, /ej tillåtna tecken\. \(Moms \[25\]\)/],
    [
      "lacks a cost centre where it must be",
      { VoucherRows: [account(5910), rows[1]] },
      /kräver kostnadsställe/,
    ],
    [
      "has a cost centre where it must not be",
      { VoucherRows: [rows[0], { Account: 1930, Credit: 18_000.5, CostCenter: "BUTIK" }] },
      /får inte ha kostnadsställe/,
    ],
    ["has a field that does not exist", { Beskrivning: "x" }, /Felaktigt fältnamn/],
    ["has thousandths", { VoucherRows: [{ Account: 6530, Debit: 1.005 }, rows[1]] }, /numeriskt/],
  ])("refuses a voucher that %s, and numbers nothing", async (_name, changed, message) => {
    const expected = nextNumber();
    const { status, body } = await post(changed);
    expect(status).toBe(400);
    expect((body as { readonly ErrorInformation: Fields }).ErrorInformation["message"]).toMatch(message);
    expect(nextNumber()).toBe(expected);
  });
  it("refuses an inactive account", async () => {
    sandbox.control.change("small", { kind: "set-account", yearId: 4, number: 2990, active: false });
    expect(await post()).toMatchObject({
      status: 400,
      body: { ErrorInformation: { message: 'Konto "2990" är inte aktivt' } },
    });
  });
  it("refuses a locked period with its last day", async () => {
    sandbox.control.change("small", { kind: "lock-through", date: "2025-12-31" });
    expect(await post()).toMatchObject({
      status: 400,
      body: {
        ErrorInformation: {
          code: 2000401,
          message:
            "Prövlunda Möbelverkstad AB har låst perioden t.o.m. 2025-12-31. Lås upp perioden för att fortsätta.",
        },
      },
    });
  });
  it("refuses what is not JSON, and what does not say that it is", async () => {
    const send = (contentType: string, body: string) =>
      fetch(`${sandbox.url}/3/vouchers?financialyear=4`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": contentType },
        body,
      }).then((response) => response.json());
    expect(await send("application/json", "{")).toMatchObject({ ErrorInformation: { code: 2002115 } });
    expect(await send("text/plain", "{}")).toMatchObject({ ErrorInformation: { code: 1000031 } });
  });
});

describe("what people do to vouchers afterwards", () => {
  it("reuses the number of a last voucher that was deleted, and leaves a gap elsewhere", async () => {
    const first = nextNumber();
    await post();
    await post();
    sandbox.control.change("small", { kind: "delete-voucher", yearId: 4, series: "A", number: first });
    expect((await post()).body).toMatchObject({ Voucher: { VoucherNumber: first + 2 } });
    sandbox.control.change("small", { kind: "delete-voucher", yearId: 4, series: "A", number: first + 2 });
    expect((await post()).body).toMatchObject({ Voucher: { VoucherNumber: first + 2 } });
    expect((await call(sandbox, token, { path: `/3/vouchers/A/${first}?financialyear=4` })).status).toBe(404);
  });
  it("keeps struck rows in sight", async () => {
    const number = nextNumber();
    await post();
    sandbox.control.change("small", { kind: "edit-voucher", yearId: 4, series: "A", number, account: 6550 });
    const { body } = await call(sandbox, token, { path: `/3/vouchers/A/${number}?financialyear=4` });
    expect(body).toMatchObject({
      Voucher: {
        VoucherRows: [{ Account: 6530, Removed: true }, { Account: 2990 }, { Account: 6550, Removed: false }],
      },
    });
  });
  it("copies a voucher with its comment, and reverses one", async () => {
    const key = { yearId: 4, series: "A", number: nextNumber() };
    await post();
    sandbox.control.change("small", { kind: "copy-voucher", ...key });
    sandbox.control.change("small", { kind: "reverse-voucher", ...key });
    const { body: copy } = await call(sandbox, token, {
      path: `/3/vouchers/A/${key.number + 1}?financialyear=4`,
    });
    expect(copy).toMatchObject({ Voucher: { Comments: "SB-ABCD2345-1" } });
    const { body: reversed } = await call(sandbox, token, {
      path: `/3/vouchers/A/${key.number + 2}?financialyear=4`,
    });
    expect(reversed).toMatchObject({
      Voucher: { VoucherRows: [{ Account: 6530, Credit: 18_000.5 }, { Debit: 18_000.5 }] },
    });
  });
});

describe("series, accounts and files", () => {
  it("opens a manual series that takes vouchers from number 1", async () => {
    const json = { VoucherSeries: { Code: "Z", Description: "Bokslut", Manual: true } };
    expect(
      (await call(sandbox, token, { path: "/3/voucherseries?financialyear=4", method: "POST", json })).status,
    ).toBe(201);
    expect((await post({ VoucherSeries: "Z" })).body).toMatchObject({
      Voucher: { VoucherSeries: "Z", VoucherNumber: 1 },
    });
    const { body } = await call(sandbox, token, { path: "/3/voucherseries/Z?financialyear=4" });
    expect(body).toMatchObject({ VoucherSeries: { NextVoucherNumber: 2, Manual: true } });
    expect((await call(sandbox, token, { path: "/3/voucherseries/Z?financialyear=5" })).status).toBe(404);
  });
  it("activates an account in one year only", async () => {
    sandbox.control.change("small", { kind: "set-account", yearId: 4, number: 2990, active: false });
    const json = { Account: { Active: true } };
    const put = await call(sandbox, token, { path: "/3/accounts/2990?financialyear=4", method: "PUT", json });
    expect(put.body).toMatchObject({ Account: { Active: true, Year: 4 } });
  });
  it("takes a file, hangs it on a voucher of the year asked for, and gives it back byte for byte", async () => {
    const number = nextNumber();
    await post();
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
    const form = new FormData();
    form.set("file", new Blob([bytes], { type: "application/pdf" }), "bilaga.pdf");
    const uploaded = await fetch(`${sandbox.url}/3/inbox?path=Inbox_v`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    const { File } = (await uploaded.json()) as { readonly File: Readonly<Record<string, unknown>> };
    expect(File).toMatchObject({ Name: "bilaga.pdf", Size: 5000, Path: "Inbox_v" });
    const json = {
      VoucherFileConnection: {
        FileId: File["ArchiveFileId"],
        VoucherNumber: number.toString(),
        VoucherSeries: "A",
      },
    };
    const path = "/3/voucherfileconnections";
    expect((await call(sandbox, token, { path, method: "POST", json })).status).toBe(404);
    const connected = await call(sandbox, token, { path: `${path}?financialyear=4`, method: "POST", json });
    expect(connected.body).toMatchObject({ VoucherFileConnection: { VoucherYear: 4 } });
    const { body: listed } = await call(sandbox, token, { path: `${path}?financialyear=4&voucherseries=A` });
    expect(listed).toMatchObject({
      VoucherFileConnections: [{ Name: "bilaga.pdf", VoucherNumber: number.toString() }],
    });
    const back = await fetch(`${sandbox.url}/3/archive/${String(File["ArchiveFileId"])}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
  });
});
