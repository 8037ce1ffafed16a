/** The bridge over companies of the sandbox, read as an import reads them, against the faults that were planted. */
import { Agent } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFortnoxApi } from "#adapters/fortnox/api/fortnoxApi.ts";
import { createFortnoxSignIn } from "#adapters/fortnox/oauth/signIn.ts";
import { fetchBooks } from "#app/fortnoxImport/fetchBooks.ts";
import { createStageReport } from "#app/importRuns/stages.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import { type FetchedSource, voucherKey } from "#app/snapshots/fetchedSource.ts";
import { invariant } from "#lib/invariant.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { accountFigures } from "../bookkeeping/accountFigures.ts";
import { type Bookkeeping, dateOf, rowRange, struckCode } from "../bookkeeping/bookkeeping.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import { type PlainDate, addDays, addMonths, plainDate } from "../calendar/plainDate.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import { ore } from "../money/ore.ts";
import { parseOrganizationNumber } from "../parties/organizationNumber.ts";
import type { Bridge, BridgeCause, BridgeGround, ControlRow, KnownVoucher } from "./bridge.ts";
import { bridge } from "./buildBridge.ts";

let sandbox: Sandbox;
const dispatcher = new Agent({ connections: 8 });
const calendarYear = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: "off" });
});
afterAll(async () => {
  await dispatcher.destroy();
  await sandbox.close();
});

interface Books {
  readonly fiscalYear: FiscalYear;
  readonly bookkeeping: Bookkeeping;
  readonly fetched: FetchedSource;
}

async function readBooks(
  company: string,
  asked: { readonly fiscalYear?: FiscalYear; readonly yearsThrough?: PlainDate } = {},
): Promise<Books> {
  const { fiscalYear = calendarYear, yearsThrough = fiscalYear.end } = asked;
  const signing = createFortnoxSignIn({
    oauthClientId: defaultApp.clientId,
    oauthClientSecret: defaultApp.clientSecret,
    authUrl: sandbox.authUrl,
    authName: "sandbox",
    redirectUri: "http://127.0.0.1:9/callback",
    scopes: defaultApp.enabledScopes,
    now: () => new Date(),
  });
  const location = sandbox.control.approve(signing.authorizeUrl("s", "personal").href, { company });
  const grant = await signing.exchangeCode(new URL(location).searchParams, "s");
  invariant(grant.ok, "The company is connected.");
  const { accessToken, tenant } = grant.value;
  const api = createFortnoxApi(
    {
      apiUrl: sandbox.url,
      dispatcher,
      random: () => 1,
      sleep: () => Promise.resolve(),
      tokens: { current: () => Promise.resolve(accessToken), renew: () => Promise.resolve(accessToken) },
      turns: { take: (_signal, work) => work(() => undefined), pause: () => Promise.resolve() },
      onCall: () => undefined,
    },
    tenant,
  );
  const found = sandbox.control.companies().find(({ key }) => key === company)!;
  const number = parseOrganizationNumber(found.organizationNumber, fiscalYear.start);
  invariant(number.ok, "The company has a number.");
  const stages = createStageReport(
    "fortnox",
    () => 0,
    () => undefined,
  );
  const years = (await api.readYears()).filter(({ end }) => end <= yearsThrough);
  const books = await fetchBooks(
    { api, readSource: readSieSource, stages, now: () => new Date() },
    {
      target: { organizationNumber: number.value, fiscalYear, clientName: found.name },
      yearIds: years.map(({ id }) => id),
      scopes: defaultApp.enabledScopes,
    },
  );
  invariant(books.ok, "The books are whole.");
  return { fiscalYear, bookkeeping: books.value.file.bookkeeping, fetched: books.value.fetched! };
}

function groundOf(
  { fiscalYear, bookkeeping, fetched }: Books,
  side: LedgerSide,
  asOf: PlainDate,
): BridgeGround {
  const account = side === "customer" ? "1510" : "2440";
  const { vouchers, accounts } = bookkeeping;
  const rows: ControlRow[] = [];
  const known: KnownVoucher[] = fetched.otherVouchers.map((voucher) => ({
    ...voucher,
    voucherIndex: null,
    referenceType: voucher.origin,
    referenceNumber: voucher.originNumber,
  }));
  for (let voucherIndex = 0; voucherIndex < vouchers.count; voucherIndex++) {
    const name = vouchers.nameOf(voucherIndex);
    const listed = fetched.listedVouchers.get(voucherKey(name));
    const voucher = {
      ...name,
      voucherIndex,
      date: dateOf(vouchers, voucherIndex)!,
      referenceType: listed?.origin ?? null,
      referenceNumber: listed?.originNumber ?? null,
    };
    known.push({ ...voucher, yearId: fetched.yearId });
    const [from, to] = rowRange(vouchers, voucherIndex);
    for (let row = from; row < to; row++) {
      if (vouchers.corrections[row] === struckCode) continue;
      if (accounts[vouchers.accountIndexes[row]!]!.account !== account) continue;
      const { text } = vouchers.detailsOf(voucherIndex);
      rows.push({ ...voucher, account, amount: ore(vouchers.amounts[row]!), text });
    }
  }
  const figures = accountFigures(bookkeeping).find(({ source }) => source.account === account)!;
  const ledger = fetched.ledgers.find((one) => one.side === side)!;
  return {
    asOf,
    ledger: { side, invoices: ledger.invoices!, payments: ledger.payments!, readAloneFrom: fiscalYear.start },
    control: {
      fiscalYear,
      yearId: fetched.yearId,
      accounts: [{ account, name: figures.source.name, opening: figures.opening }],
      rows,
      vouchers: known,
    },
  };
}

const causeByKind: Readonly<Record<string, BridgeCause>> = {
  "manual-voucher": "manual-voucher",
  "edited-voucher": "edited-voucher",
  "voucher-differs-from-invoice": "edited-voucher",
  "booked-in-other-period": "other-period",
  "payment-before-booking": "payment-before-booking",
  "currency-revaluation": "currency",
  "opening-balance-changed": "opening-balance",
};

/** What is told with an effect, by the name that the sandbox has of it: its voucher, its invoice, or its account. */
function told({ items }: Bridge, planted: readonly string[]): readonly string[] {
  return items
    .filter(({ amount }) => amount !== 0n)
    .map(({ cause, amount, voucher, invoiceNumber, account }) => {
      const names = [voucher === null ? "" : `${voucher.series} ${voucher.number}`, invoiceNumber, account];
      return `${cause} ${amount} ${names.find((name) => planted.includes(name ?? "")) ?? "?"}`;
    })
    .toSorted();
}

function expectTruth(books: Books, key: string, asOf: PlainDate): void {
  for (const side of ["customer", "supplier"] as const) {
    const truth = sandbox.control.truth(key, asOf)[side];
    const built = bridge(groundOf(books, side, asOf));
    const planted = truth.differences.map(
      ({ kind, differenceOre, reference }) => `${causeByKind[kind] ?? kind} ${differenceOre} ${reference}`,
    );
    const references = truth.differences.map(({ reference }) => reference);
    expect(told(built, references), `${key} ${side} ${asOf}`).toEqual(planted.toSorted());
    expect(built.ledger).toBe(BigInt(truth.ledgerSumOre));
    expect(built.balance).toBe(BigInt(truth.controlBalanceOre));
    expect(built.unexplained).toBe(0n);
    expect(built.accounts.map(({ difference }) => difference)).toEqual([0n]);
    expect(built.differentSince === null).toBe(truth.ledgerSumOre === truth.controlBalanceOre);
  }
}

describe("the bridge of a company whose faults are known", () => {
  it("finds the demo company's three, each with its voucher and amount, and nothing else", async () => {
    const built = bridge(groundOf(await readBooks("demo"), "customer", calendarYear.end));
    expect(
      built.items.map(({ cause, amount, voucher, invoiceNumber, date, documentDate }) => ({
        cause,
        amount,
        voucher: `${voucher?.series} ${voucher?.number}`,
        invoiceNumber,
        date,
        documentDate,
      })),
    ).toEqual([
      {
        cause: "edited-voucher",
        amount: 1_250_00n,
        voucher: "B 135",
        invoiceNumber: "471",
        date: "2025-10-13",
        documentDate: "2025-10-13",
      },
      {
        cause: "manual-voucher",
        amount: -4_500_00n,
        voucher: "A 72",
        invoiceNumber: null,
        date: "2025-11-15",
        documentDate: null,
      },
      {
        cause: "other-period",
        amount: -7_000_00n,
        voucher: "B 2",
        invoiceNumber: "506",
        date: "2026-01-07",
        documentDate: "2025-12-29",
      },
    ]);
    expect(built).toMatchObject({
      unexplained: 0n,
      firstDifferent: "2025-10-13",
      differentSince: "2025-10-13",
    });
  });

  it("knows the day of a voucher of the year after when that was read too", async () => {
    const books = await readBooks("demo", { yearsThrough: plainDate("2026-12-31") });
    const built = bridge(groundOf(books, "customer", calendarYear.end));
    expect(built.items.at(-1)).toMatchObject({ cause: "other-period", date: "2026-01-07" });
  });

  it.each(["demo", "small", "messy"])(
    "finds what was planted in %s at the end of every month, and no more",
    async (key) => {
      const books = await readBooks(key);
      for (let month = 0; month < 12; month += 1) {
        expectTruth(books, key, addDays(addMonths(calendarYear.start, month + 1), -1));
      }
    },
  );

  it("tells of what is not booked, without an amount", async () => {
    const books = await readBooks("messy");
    const planted = sandbox.control
      .company("messy")
      .planted.filter(({ kind }) => kind.startsWith("unbooked-"));
    expect(planted).toHaveLength(3);
    for (const { kind, register, reference } of planted) {
      const built = bridge(groundOf(books, register!, calendarYear.end));
      const found = built.items.filter(
        ({ cause, invoiceNumber }) => cause === kind && invoiceNumber === reference,
      );
      expect(found).toMatchObject([{ amount: 0n }]);
      expect(found[0]?.outside).not.toBe(0n);
    }
  });

  it("holds in a broken year, and in a first one of eighteen months", async () => {
    const broken = { start: plainDate("2024-09-01"), end: plainDate("2025-08-31") };
    expectTruth(await readBooks("broken", { fiscalYear: broken }), "broken", broken.end);
    const long = { start: plainDate("2024-07-01"), end: plainDate("2025-12-31") };
    const books = await readBooks("long-first", { fiscalYear: long });
    for (const asOf of ["2024-07-31", "2025-12-31"]) expectTruth(books, "long-first", plainDate(asOf));
  });
});
