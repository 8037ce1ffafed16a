import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Overview } from "#wire/progress.ts";
import type { ClientList } from "#wire/clients.ts";
import type { BridgeView } from "#wire/ledgers.ts";
import type { Ledger, Reconciliation, ResultView } from "#wire/reconciliation.ts";
import { charges, makeEntry, saveEntry, turnEntry, typedRow } from "../support/entries.ts";
import { type Exporting, exportEntry } from "../support/entries/exported.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import { connectedClient, fetchYears, proposedYears } from "../support/fortnox/fetching.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { accountState, readAs, signAs } from "../support/signing.ts";
import { soundYear } from "../support/sieText.ts";

let open: FortnoxHouse;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(open, "demo");
});
afterAll(() => open.close());

async function soundClosing() {
  const user = await open.house.makeFirm("Byrån");
  const made = await makeClosing(user);
  await importFile(user, made.closingId, soundYear);
  const url = `/api/closings/${made.closingId}`;
  const read = async <T>(path: string): Promise<T> => readAs<T>(user, `${url}${path}`);
  return { user, url, ...made, read };
}

const lineOf = ({ assets, equityAndLiabilities }: Reconciliation, account: string) =>
  [assets, equityAndLiabilities]
    .flatMap((side) => side.groups.flatMap(({ accounts }) => accounts))
    .find((line) => line.account === account);

describe("an entry that is ready", () => {
  it("is in the table, the result, the ledger and Varifrån?, and keeps the balance even", async () => {
    const closing = await soundClosing();
    const { read } = closing;
    const rows = [typedRow("6570", "1250"), typedRow("1930", "-250"), typedRow("2990", "-1000")];
    const { entryId } = await makeEntry(closing, { ...charges, rows });
    const table = await read<Reconciliation>("/reconciliation");
    expect(lineOf(table, "1930")).toMatchObject({ adjustmentOre: "-250", closingOre: "31750" });
    expect(lineOf(table, "2990")).toMatchObject({ openingOre: "0", movementOre: "0", closingOre: "-1000" });
    expect(table.result).toMatchObject({ adjustmentOre: "1250", closingOre: "-20750" });
    expect(table.balance).toMatchObject({ adjustmentOre: "0", closingOre: "0" });
    const { earned, groups } = await read<ResultView>("/result");
    expect(earned).toEqual({ adjustmentOre: "1250", currentOre: "-20750", previousOre: "-4000" });
    const accounts = groups.flatMap((group) => group.accounts);
    expect(accounts.find(({ account }) => account === "6570")).toMatchObject({
      adjustmentOre: "1250",
      currentOre: "1250",
      previousOre: "0",
    });
    const ledger = await read<Ledger>("/accounts/1930/ledger");
    expect(ledger).toMatchObject({ total: 3, adjustmentOre: "-250", closingOre: "31750" });
    expect(ledger.rows.at(-1)).toEqual({
      position: 2,
      date: "2025-12-31",
      voucherIndex: null,
      voucher: "V1",
      entryId,
      text: "Bankavgifter",
      amountOre: "-250",
      balanceOre: "31750",
    });
    expect((await read<Ledger>("/accounts/1930/ledger?from=2&limit=1")).rows).toHaveLength(1);
    expect((await read<Ledger>("/accounts/6570/ledger")).rows).toMatchObject([{ balanceOre: "1250" }]);
    const { traces } = await accountState(closing.user, closing.url, "1930");
    expect(traces.adjustment.terms).toMatchObject([
      {
        label: "closing-entry",
        name: "V1 Bankavgifter",
        amountOre: "-250",
        link: { kind: "entry", entryId },
      },
    ]);
    expect(traces.closing.terms.map(({ amountOre }) => amountOre)).toEqual(["10000", "22000", "-250"]);
  });

  it("makes the signatures stale whose accounts it moves, and no others", async () => {
    const closing = await soundClosing();
    const { user, url, read } = closing;
    const statuses = async () =>
      Promise.all(
        ["1930", "2081"].map(async (account) => (await accountState(user, url, account)).signOff.status),
      );
    const sign = async () => {
      for (const subject of ["1930", "2081"]) await signAs(user, url, { subject });
    };
    await sign();
    const rows = [typedRow("5010", "1250"), typedRow("1930", "-1250")];
    const draft = await makeEntry(closing, { ...charges, rows, state: "draft" });
    expect(await statuses()).toEqual(["signed", "signed"]);
    await turnEntry(closing, draft, "make-ready");
    expect(await statuses()).toEqual(["stale", "signed"]);
    const { signOff } = await accountState(user, url, "1930");
    expect(signOff.stale).toMatchObject([
      {
        kind: "entry-changed",
        change: "added",
        account: "1930",
        number: "V1",
        beforeOre: "0",
        afterOre: "-1250",
        by: { userId: user.userId },
      },
    ]);
    await signAs(user, url, { subject: "1930" });
    await saveEntry(closing, draft, { rows, text: "Annan text" });
    expect(await statuses()).toEqual(["signed", "signed"]);
    const moved = await read<{ entries: readonly { version: number }[] }>("/entries");
    const version = moved.entries[0]?.version ?? 0;
    await turnEntry(closing, { ...draft, version }, "void");
    expect(await statuses()).toEqual(["stale", "signed"]);
  });

  it("is told of in what remains and in the list of clients, until it is void", async () => {
    const closing = await soundClosing();
    const { user, closingId, read } = closing;
    const told = async () => {
      const { phases } = await read<Overview>("/overview");
      const { rows } = await readAs<ClientList>(user, "/api/clients");
      const phase = phases.find(({ name }) => name === "entries");
      const row = rows.find((each) => each.closing?.closingId === closingId);
      return [phase?.items.map(({ matter, link }) => [matter.kind, link]), row?.closing?.toTransfer];
    };
    expect(await told()).toEqual([[], 0]);
    const entry = await makeEntry(closing, {
      ...charges,
      rows: [typedRow("5010", "5"), typedRow("1930", "-5")],
    });
    expect(await told()).toEqual([[["entries-ready", { page: "entries", entryId: entry.entryId }]], 1]);
    await turnEntry(closing, entry, "void");
    expect(await told()).toEqual([[], 0]);
  });
});

describe("an entry on a control account", () => {
  it("is an item of its own until the books hold its voucher, and nothing moves when they do", async () => {
    const user = await open.house.makeFirm("Byrån");
    const client = await connectedClient(user, open.sandbox, { company: "demo" });
    const years = await proposedYears(client);
    await fetchYears(client, years);
    const exporting: Exporting = { open, client, company: "demo" };
    const closing = { user, closingId: client.closingId, url: client.closingUrl };
    const seen = async () => {
      const state = await accountState(user, closing.url, "1510");
      const { bridge } = await readAs<BridgeView>(user, `${closing.url}/ledgers/customer/bridge`);
      const items = bridge?.items.filter(({ amountOre }) => amountOre === "-125000") ?? [];
      return {
        figures: [state.openingOre, state.closingOre, state.reconciledOre, state.differenceOre],
        status: state.signOff.status,
        unexplained: bridge?.unexplainedOre,
        balance: bridge?.balanceOre,
        days: [bridge?.firstDifferent, bridge?.differentSince],
        causes: items.map(({ cause }) => cause),
      };
    };
    const before = await seen();
    const entry = await makeEntry(
      { user, url: closing.url },
      {
        ...charges,
        text: "Befarad kundförlust",
        rows: [typedRow("6110", "125000"), typedRow("1510", "-125000")],
      },
    );
    const withEntry = await seen();
    expect(withEntry).toMatchObject({ unexplained: before.unexplained, causes: ["closing-entry"] });
    expect(withEntry.figures[3]).toBe(before.figures[3]);
    expect(withEntry.figures[1]).toBe((BigInt(before.figures[1] ?? "0") - 125_000n).toString());
    await signAs(user, closing.url, { subject: "1510" });
    const sent = { date: charges.date, text: "Befarad kundförlust", debit: 6110, credit: 1510 };
    await exportEntry(exporting, { ...sent, entryId: entry.entryId, amountOre: 125_000n });
    expect(await fetchYears(client, years)).toMatchObject({ status: "committed" });
    const after = await seen();
    expect(after).toEqual({ ...withEntry, status: "signed", causes: ["manual-voucher"] });
    const state = await accountState(user, closing.url, "1510");
    expect(state).toMatchObject({ adjustmentOre: "0" });
  });
});
