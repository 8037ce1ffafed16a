/** Documents for properties of the SIE writer: mostly such as it accepts, now and then one that it refuses. */
import fc from "fast-check";
import { type PlainDate, addDays, plainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { balanceRecords } from "#formats/sie/columns/balances.ts";
import type {
  DocumentBalance,
  DocumentRow,
  DocumentVoucher,
  SieDocument,
} from "#formats/sie/document/document.ts";
import type { SieType } from "#formats/sie/header.ts";

const firstDay = plainDate("2025-01-01");
const lastDay = plainDate("2025-12-31");

/** What people type, what the format gives a meaning, and what PC8 has beyond Swedish. */
const character = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...Array.from("abcdefghiåäöÅÄÖ 0123456789")) },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('"\\{}#,.-%&\u00a0éü½')) },
  { weight: 1, arbitrary: fc.constantFrom("│", "ß", "µ") },
);
const text = fc
  .array(character, { maxLength: 20 })
  .map((characters) => characters.join(""))
  .map((joined) => (joined.endsWith("\\") ? `${joined}.` : joined));
const code = fc
  .stringMatching(/^[A-Z0-9"{} \\.-]{0,6}$/)
  .map((joined) => (joined.endsWith("\\") ? `${joined}.` : joined));
const filledCode = code.filter((joined) => joined !== "");
const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays(firstDay, days));
const optionalDay = fc.option(day);
const usedAccounts = ["1510", "1930", "2081", "2611", "3001", "5010", "93", "FEL 1", "7'\"{"];
const account = fc.constantFrom(...usedAccounts);
const quantity = fc.constantFrom("", "", "1", "-2.5", "0,75");
const objects = fc.array(fc.record({ dimension: fc.constantFrom("1", "6", "21"), object: text }), {
  maxLength: 3,
});
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.bigInt({ min: -100_000_000n, max: 100_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }) },
);

const header = fc.record({
  program: filledCode,
  programVersion: code,
  generatedOn: day,
  generatedBy: text,
  comments: fc.array(text, { maxLength: 2 }),
  companyName: text.map((name) => `Å ${name}`),
  companyForm: code,
  companyId: code,
  organizationNumber: code,
  acquisitionNumber: code,
  activityNumber: code,
  industryCode: fc.constant(""),
  address: fc.option(fc.record({ contact: text, street: text, postal: text, phone: text })),
  years: fc.constantFrom(
    [{ yearNo: 0, start: firstDay, end: lastDay }],
    [
      { yearNo: 0, start: firstDay, end: lastDay },
      { yearNo: -1, start: plainDate("2023-07-01"), end: plainDate("2024-12-31") },
    ],
  ),
  taxYear: code,
  coversThrough: fc.constant(null as PlainDate | null),
  chartType: code,
  currency: code,
});

const row = (of: { readonly account: string; readonly amount: Ore }): fc.Arbitrary<DocumentRow> =>
  fc.record({
    record: fc.constant("TRANS" as const),
    account: fc.constant(of.account),
    objects,
    amount: fc.constant(of.amount),
    transDate: optionalDay,
    text,
    quantity,
    sign: text,
  });

/** Rows that sum to nothing, now and then with a struck one and an added one among them. */
const rows: fc.Arbitrary<readonly DocumentRow[]> = fc
  .array(fc.tuple(account, amount), { maxLength: 4 })
  .map((entries): readonly { readonly account: string; readonly amount: Ore }[] => {
    const sum = entries.reduce((total, [, each]) => total + each, 0n);
    const balancing = entries.length === 0 ? [] : [{ account: "1930", amount: ore(0n - sum) }];
    return [...entries.map(([number, each]) => ({ account: number, amount: ore(each) })), ...balancing];
  })
  .chain((entries) => fc.tuple(fc.tuple(...entries.map(row)), fc.boolean()))
  .map(([plain, isCorrected]) => {
    const [first] = plain;
    if (!isCorrected || first === undefined) return plain;
    return [{ ...first, record: "BTRANS" as const }, { ...first, record: "RTRANS" as const }, ...plain];
  });

const vouchers: fc.Arbitrary<readonly DocumentVoucher[]> = fc
  .array(
    fc.record({
      series: fc.constantFrom("A", "B", "", "LÖN", "L 1"),
      number: fc.constant(""),
      date: day,
      text,
      registeredOn: optionalDay,
      sign: text,
      rows,
    }),
    { maxLength: 5 },
  )
  .chain((list) =>
    fc
      .constantFrom("", "1", "00", "12345678901234567890")
      .map((prefix) => list.map((voucher, index) => ({ ...voucher, number: numberOf(prefix, index) }))),
  );

function numberOf(prefix: string, index: number): string {
  return prefix === "" ? "" : `${prefix}${index + 1}`;
}

const balance: fc.Arbitrary<DocumentBalance> = fc
  .record({
    record: fc.constantFrom(...balanceRecords),
    yearNo: fc.constantFrom(0, -1),
    period: fc.constantFrom("202501", "202412"),
    account,
    objects: fc.array(fc.record({ dimension: fc.constantFrom("1", "6"), object: text }), {
      minLength: 1,
      maxLength: 2,
    }),
    amount: amount.map(ore),
    quantity,
  })
  .map((any) => {
    const hasPeriod = any.record.startsWith("P");
    const hasObjects = hasPeriod || any.record.startsWith("O");
    return { ...any, period: hasPeriod ? any.period : "", objects: hasObjects ? any.objects : [] };
  });

const accounts = fc.tuple(
  ...usedAccounts.map((number) =>
    fc.record({
      number: fc.constant(number),
      name: text,
      type: fc.option(fc.constantFrom("T" as const, "S" as const, "K" as const, "I" as const)),
      unit: fc.option(text),
      sruCodes: fc.uniqueArray(fc.stringMatching(/^7\d{3}$/), { maxLength: 2 }),
    }),
  ),
);

const closing: DocumentBalance = {
  record: "UB",
  yearNo: 0,
  period: "",
  account: "2081",
  objects: [],
  amount: ore(-2_500_000n),
  quantity: "",
};

/** Any document of the two kinds of type 4. */
export const anyDocument: fc.Arbitrary<SieDocument> = fc
  .record({
    type: fc.constantFrom<SieType>("4E", "4I"),
    header,
    accounts,
    dimensions: fc.uniqueArray(fc.record({ number: filledCode, name: text, parent: fc.option(filledCode) }), {
      maxLength: 3,
      selector: ({ number }) => number,
    }),
    objects: fc.uniqueArray(fc.record({ dimension: filledCode, number: filledCode, name: text }), {
      maxLength: 4,
      selector: ({ dimension, number }) => `${dimension}|${number}`,
    }),
    balances: fc.uniqueArray(balance, {
      maxLength: 5,
      selector: ({ record, yearNo, account: number }) => `${record} ${yearNo} ${number}`,
    }),
    vouchers,
  })
  .map((any) => {
    if (any.type === "4I") return { ...any, balances: [] };
    const others = any.balances.filter(({ record }) => record !== "UB");
    return { ...any, balances: [...others, closing] };
  });
