/** A ledger list pasted where the source has none: previewed, kept, shown, held against its account, removed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LightMyRequestResponse } from "fastify";
import type { PastedLedgerPreview } from "#wire/ledgers.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { type LedgerAsker, itemsOf, readBridge, readLedger } from "../support/ledgers.ts";
import { soundYear } from "../support/sieText.ts";
import { type FirmHouse, openFirmHouse, type TestUser } from "../support/testInstallation.ts";

let house: FirmHouse;
/** Nothing is kept in it. */
let untouched: PasteClosing;
beforeAll(async () => {
  house = await openFirmHouse();
  untouched = await closingOf(withClaims);
});
afterAll(() => house.close());

const withClaims = soundYear
  .replace('#KONTO 1930 "Bank"', '#KONTO 1510 "Kundfordringar"\n#KONTO 1930 "Bank"')
  .replace("#IB 0 1930 100.00", "#IB 0 1510 40.00\n#IB 0 1930 60.00")
  .replace("#UB 0 1930 320.00", "#UB 0 1510 90.00\n#UB 0 1930 230.00")
  .replace("#TRANS 1930 {} 250.00", "#TRANS 1510 {} 50.00\n#TRANS 1930 {} 200.00");
const list = [
  "Kundnr\tKund\tFakturanr\tFakturadatum\tFörfallodatum\tFakturabelopp\tÖppet belopp",
  "17\tÅkerlunds El AB\t1001\t2025-11-01\t2025-12-01\t1 250,00\t75,00",
  "17\tÅkerlunds El AB\t1002\t2025-12-20\t2026-01-19\t25,00\t25,00",
  "4\tBygg & Co\t998\t2025-10-01\t2025-10-31\t-10,00\t-10,00",
].join("\n");

interface PasteClosing extends LedgerAsker {
  readonly user: TestUser;
  readonly closingId: string;
}

async function closingOf(sie: string | null): Promise<PasteClosing> {
  const user = await house.makeFirm("Byrån");
  const { closingId } = await makeClosing(user);
  if (sie !== null) {
    const run = await importFile(user, closingId, sie);
    expect(run.status).toBe("committed");
  }
  return { user, closingId, closingUrl: `/api/closings/${closingId}` };
}

function paste(
  { user, closingUrl }: LedgerAsker,
  text: string,
  asOf = "2025-12-31",
): Promise<LightMyRequestResponse> {
  const url = `${closingUrl}/ledgers/customer/pasted`;
  return user.ask({ method: "PUT", url, body: { text, asOf } });
}

function kindOf(answer: LightMyRequestResponse): readonly [number, string] {
  return [answer.statusCode, answer.json<{ problem: { kind: string } }>().problem.kind];
}

describe("a closing from a SIE file", () => {
  it("says that SIE has no ledger, and never zero", async () => {
    const view = await readLedger(untouched, "customer");
    expect(view).toMatchObject({
      source: null,
      notFetched: { kind: "ledger-not-in-sie" },
      range: null,
      rows: [],
      sums: { openOre: null, totalOre: null },
    });
    expect(await readBridge(untouched, "customer")).toMatchObject({
      bridge: null,
      problem: { kind: "ledger-not-in-sie" },
    });
  });

  it("shows a pasted list as a ledger, with who pasted it and what it sums to", async () => {
    const closing = await closingOf(withClaims);
    expect((await paste(closing, list)).statusCode).toBe(200);
    const view = await readLedger(closing, "customer");
    expect(view).toMatchObject({
      source: "pasted",
      notFetched: { kind: "ledger-not-in-sie" },
      pasted: { by: "Testperson" },
      asOf: "2025-12-31",
      range: { earliest: "2025-12-31", latest: "2025-12-31" },
      sums: { parties: 2, items: 3, unknownItems: 0, openOre: "9000" },
      credits: { openOre: "-1000", items: 1, parties: 1 },
    });
    expect(view.rows.map(({ partyName }) => partyName)).toEqual([
      "Bygg & Co",
      "Bygg & Co",
      "Åkerlunds El AB",
      "Åkerlunds El AB",
      "Åkerlunds El AB",
    ]);
    expect(itemsOf(view).map(({ number, openOre, daysOverdue }) => [number, openOre, daysOverdue])).toEqual([
      ["998", "-1000", 61],
      ["1001", "7500", 30],
      ["1002", "2500", -19],
    ]);
    const { bridge } = await readBridge(closing, "customer");
    expect(bridge).toMatchObject({
      ledgerOre: "9000",
      balanceOre: "9000",
      unexplainedOre: "0",
      items: [],
      accounts: [{ account: "1510", ledgerOre: "9000", differenceOre: "0" }],
    });
    const other = await closing.user.ask(`${closing.closingUrl}/ledgers/customer?asOf=2025-11-30`);
    expect(kindOf(other)).toEqual([422, "date-not-computable"]);
  });

  it("takes a new list in the place of the old, keeps it over an import, and lets it go", async () => {
    const closing = await closingOf(withClaims);
    await paste(closing, list);
    await paste(closing, list.replace("\t75,00", "\t70,00"), "2025-06-30");
    const again = await importFile(
      closing.user,
      closing.closingId,
      withClaims.replace('"Faktura"', '"Fakturan"'),
    );
    expect(again.status).toBe("committed");
    const view = await readLedger(closing, "customer");
    expect(view).toMatchObject({ asOf: "2025-06-30", importNumber: 2, sums: { openOre: "8500" } });
    const url = `${closing.closingUrl}/ledgers/customer/pasted`;
    expect((await closing.user.ask({ method: "DELETE", url })).statusCode).toBe(200);
    expect(kindOf(await closing.user.ask({ method: "DELETE", url }))).toEqual([404, "not-found"]);
    expect((await readLedger(closing, "customer")).source).toBeNull();
    const log = (await closing.user.ask("/api/log")).body;
    expect(log).toContain("ledger-pasted");
    expect(log).toContain("pasted-ledger-removed");
  });

  it("previews a list row by row, with what is wrong and where", async () => {
    const closing = await closingOf(null);
    const answer = await closing.user.ask({
      method: "POST",
      url: `${closing.closingUrl}/ledgers/supplier/pasted/preview`,
      body: { text: `${list}\n5\tRäksmörgås AB\t1003\t2025-13-40\t\t12,00\ttolv` },
    });
    expect(answer.statusCode).toBe(200);
    const preview = answer.json<PastedLedgerPreview>();
    expect(preview.rows[0]).toEqual({
      party: "Åkerlunds El AB",
      partyNumber: "17",
      invoiceNumber: "1001",
      invoiceDate: "2025-11-01",
      dueDate: "2025-12-01",
      totalOre: "125000",
      openOre: "7500",
    });
    expect([preview.rowCount, preview.openOre]).toEqual([4, null]);
    const errors = preview.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ line, finding }) => [line, finding.kind])).toEqual([
      [5, "date-unreadable"],
      [5, "amount-unreadable"],
    ]);
  });

  it.each([
    { what: "nothing", text: "", kind: "paste-empty" },
    {
      what: "prose",
      text: "Hej! Här kommer listan som du bad om, hälsningar Eva",
      kind: "pasted-ledger-unreadable",
    },
    {
      what: "bytes of a program",
      text: "\u0000\u0001MZ\u0090\u0000\u0003",
      kind: "pasted-ledger-unreadable",
    },
    {
      what: "a list with a row that cannot be read",
      text: `${list}\n5\tX\t7\t\t\t12,00\ttolv`,
      kind: "pasted-ledger-unreadable",
    },
    { what: "heads alone", text: list.split("\n")[0]!, kind: "pasted-ledger-empty" },
  ])("keeps nothing of $what", async ({ text, kind }) => {
    expect(kindOf(await paste(untouched, text))).toEqual([422, kind]);
    expect((await readLedger(untouched, "customer")).source).toBeNull();
  });

  it.each(["2024-12-31", "2099-01-01"])("is not pasted for %s, outside the year and since", async (asOf) => {
    expect(kindOf(await paste(untouched, list, asOf))).toEqual([422, "date-not-computable"]);
  });

  it("tells what the list sums to before anything is imported, and why there is no bridge", async () => {
    const closing = await closingOf(null);
    await paste(closing, list);
    expect(await readLedger(closing, "customer")).toMatchObject({
      source: "pasted",
      notFetched: { kind: "nothing-imported" },
      sums: { openOre: "9000" },
    });
    expect(await readBridge(closing, "customer")).toMatchObject({
      bridge: null,
      problem: { kind: "nothing-imported" },
    });
  });
});
