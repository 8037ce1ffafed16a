/** A small sound year of bookkeeping as SIE 4E, and changes of it. */

const head = [
  "#FLAGGA 0",
  '#PROGRAM "Testprogram" 1.0',
  "#FORMAT PC8",
  "#GEN 20260115",
  "#SIETYP 4",
  "#ORGNR 556000-0001",
  '#FNAMN "Testbolaget AB"',
  "#FTYP AB",
  "#RAR 0 20250101 20251231",
  "#RAR -1 20240101 20241231",
  '#KONTO 1930 "Bank"',
  '#KONTO 2081 "Aktiekapital"',
  '#KONTO 3001 "Intakter"',
  '#KONTO 5010 "Lokalhyra"',
  "#IB 0 1930 100.00",
  "#IB 0 2081 -100.00",
  "#UB -1 1930 100.00",
  "#UB -1 2081 -100.00",
  "#RES -1 3001 -40.00",
  "#UB 0 1930 320.00",
  "#UB 0 2081 -100.00",
  "#RES 0 3001 -250.00",
  "#RES 0 5010 30.00",
];

/** B 1: rent of 30.00, its row added in place of a struck one. */
export const rent = [
  '#VER B 1 20250301 "Hyra"',
  "{",
  "#BTRANS 5010 {} 31.00",
  "#RTRANS 5010 {} 30.00",
  "#TRANS 5010 {} 30.00",
  "#TRANS 1930 {} -30.00",
  "}",
  "",
].join("\r\n");

/** A 1, a sale of 250.00, and the rent. */
export const soundYear = [
  ...head,
  '#VER A 1 20250110 "Faktura" 20250111 "AL"',
  "{",
  "#TRANS 1930 {} 250.00",
  '#TRANS 3001 {1 "10"} -250.00 20250110 "Kund 7" 2',
  "}",
  rent,
].join("\r\n");

/** A voucher of two rows to add to a year. */
export function voucherText(name: string, date: string, kronor: string): string {
  return `#VER ${name} ${date} "Bankavgift"\n{\n#TRANS 5010 {} ${kronor}\n#TRANS 1930 {} -${kronor}\n}\n`;
}

/** A year with this many rows of vouchers, large enough for something to happen while it is imported. */
export function largeYear(rows: number): string {
  const vouchers = Array.from({ length: rows / 2 }, (_, index) =>
    voucherText(`C ${index + 1}`, "20250601", "1.00"),
  );
  return soundYear + vouchers.join("");
}
