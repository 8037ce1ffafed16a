/** SIE files that the journeys drop on the page: a small company whose books balance, with chosen vouchers. */
import { encodeCodePage } from "#lib/codePage.ts";
import { cp437 } from "#lib/cp437.ts";

export interface TestVoucher {
  readonly number: number;
  readonly date: string;
  readonly text: string;
  readonly rows: readonly (readonly [account: number, kronor: number])[];
}

interface TestFile {
  readonly organizationNumber?: string;
  readonly company?: string;
  readonly year?: readonly [start: string, end: string];
  readonly vouchers?: readonly TestVoucher[];
  /** The form code of every account; null where the file has none. */
  readonly formCode?: string | null;
}

export const organizationNumber = "556036-0793";

const opening: readonly (readonly [account: number, kronor: number])[] = [
  [1510, 125_000],
  [1930, 240_500.25],
  [2081, -50_000],
  [2091, -215_500.25],
  [2440, -100_000],
];
const names: ReadonlyMap<number, string> = new Map([
  [1510, "Kundfordringar"],
  [1930, "Företagskonto"],
  [2081, "Aktiekapital"],
  [2091, "Balanserat resultat"],
  [2440, "Leverantörsskulder"],
  [3001, "Försäljning varor 25 %"],
  [2611, "Utgående moms 25 %"],
  [5010, "Lokalhyra"],
]);

export const ordinaryVouchers: readonly TestVoucher[] = [
  {
    number: 1,
    date: "20250115",
    text: "Faktura 1001 Åkeri",
    rows: [
      [1510, 12_500],
      [2611, -2500],
      [3001, -10_000],
    ],
  },
  {
    number: 2,
    date: "20250201",
    text: "Hyra kvartal 1",
    rows: [
      [5010, 9000.5],
      [1930, -9000.5],
    ],
  },
  {
    number: 3,
    date: "20250310",
    text: "Inbetalning",
    rows: [
      [1930, 125_000],
      [1510, -125_000],
    ],
  },
];

/** Writes the bytes of a SIE 4E file with opening and closing balances that follow from its vouchers. */
export function sieFile({
  organizationNumber: number = organizationNumber,
  company = "Ängens Åkeri AB",
  year = ["20250101", "20251231"],
  vouchers = ordinaryVouchers,
  formCode = "7251",
}: TestFile = {}): Buffer {
  const movement = new Map<number, number>();
  for (const [account, kronor] of vouchers.flatMap(({ rows }) => rows))
    movement.set(account, (movement.get(account) ?? 0) + Math.round(kronor * 100));
  const openingOre = new Map(opening.map(([account, kronor]) => [account, Math.round(kronor * 100)]));
  const closing = (account: number) => (openingOre.get(account) ?? 0) + (movement.get(account) ?? 0);
  const accounts = Array.from(new Set([...names.keys(), ...movement.keys()]));
  const lines = [
    "#FLAGGA 0",
    '#PROGRAM "Testbokföring" "1.0"',
    "#FORMAT PC8",
    "#GEN 20260203",
    "#SIETYP 4",
    ...(number === "" ? [] : [`#ORGNR ${number}`]),
    `#FNAMN "${company}"`,
    `#RAR 0 ${year[0]} ${year[1]}`,
    "#KPTYP BAS2014",
    ...accounts.flatMap((account) => [
      `#KONTO ${account} "${names.get(account) ?? `Konto ${account}`}"`,
      ...(formCode === null ? [] : [`#SRU ${account} ${formCode}`]),
    ]),
    ...accounts
      .filter((account) => openingOre.has(account))
      .map((account) => `#IB 0 ${account} ${kronor(openingOre.get(account) ?? 0)}`),
    ...accounts
      .filter((account) => account < 3000)
      .map((account) => `#UB 0 ${account} ${kronor(closing(account))}`),
    ...accounts
      .filter((account) => account >= 3000)
      .map((account) => `#RES 0 ${account} ${kronor(closing(account))}`),
    ...vouchers.flatMap((voucher) => [
      `#VER A ${voucher.number} ${voucher.date} "${voucher.text}"`,
      "{",
      ...voucher.rows.map(([account, amount]) => `#TRANS ${account} {} ${kronor(Math.round(amount * 100))}`),
      "}",
    ]),
  ];
  const text = `${lines.join("\r\n")}\r\n`;
  return Buffer.from(encodeCodePage(cp437, text).bytes);
}

function kronor(ore: number): string {
  return (ore / 100).toFixed(2);
}
