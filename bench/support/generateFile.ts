/**
 * A sound SIE 4E file of any size, the same every time: vouchers of two to six rows through a year, half the rows on
 * balance accounts, texts with Swedish letters in CP437, objects on some rows.
 */

const [a, o] = ["\u0084", "\u0094"];
const texts = [
  `F${o}rs${a}ljning`,
  "Hyra",
  `L${o}neutbetalning`,
  "Kundinbetalning",
  `Resa Malm${o}`,
  "Bankavgift",
];
const accounts = [
  1220,
  1410,
  1510,
  1630,
  1710,
  1930,
  2081,
  2350,
  2440,
  2641,
  2650,
  2710,
  2890,
  2990,
  ...Array.from({ length: 250 }, (_, index) => 3001 + index * 23),
];
const days = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10).replaceAll("-", ""),
);

/** Writes the bytes of a file with this many rows. */
export function generateFile(rowCount: number): Uint8Array {
  const chance = createChance();
  const movements = new Map<number, number>();
  const pieces: Buffer[] = [];
  const numbers = new Map<string, number>();
  for (let rows = 0; rows < rowCount;) {
    const size = Math.min(2 + chance(5), Math.max(2, rowCount - rows));
    const day = days[Math.floor((rows / rowCount) * days.length)] ?? "";
    pieces.push(voucher({ size, day, chance, numbers, movements }));
    rows += size;
  }
  return Buffer.concat([Buffer.from(head(movements), "latin1"), ...pieces]);
}

interface VoucherPlan {
  readonly size: number;
  readonly day: string;
  readonly chance: (below: number) => number;
  readonly numbers: Map<string, number>;
  readonly movements: Map<number, number>;
}

function voucher({ size, day, chance, numbers, movements }: VoucherPlan): Buffer {
  const series = "ABCKL"[chance(5)] ?? "A";
  const number = (numbers.get(series) ?? 0) + 1;
  numbers.set(series, number);
  const lines = [
    `#VER ${series} ${number} ${day} "${pick(texts, chance)} ${chance(1_000_000)}" ${day} "AL"`,
    "{",
  ];
  let sum = 0;
  for (let row = 0; row < size; row++) {
    const account = pick(accounts, chance);
    const amount = row < size - 1 ? chance(2_000_000) - 1_000_000 : -sum;
    sum += amount;
    movements.set(account, (movements.get(account) ?? 0) + amount);
    const objects = account >= 3000 && chance(5) === 0 ? `{1 "${100 + chance(50)}"}` : "{}";
    const rest = chance(10) < 3 ? ` ${day} "${pick(texts, chance)}"` : "";
    lines.push(`#TRANS ${account} ${objects} ${kronor(amount)}${rest}`);
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n}\r\n`, "latin1");
}

function head(movements: ReadonlyMap<number, number>): string {
  return [
    "#FLAGGA 0",
    '#PROGRAM "Matning" 1.0',
    "#FORMAT PC8",
    "#GEN 20260115",
    "#SIETYP 4",
    "#FNR MATT",
    "#ORGNR 556000-0001",
    `#FNAMN "M${a}tbolaget AB"`,
    "#RAR 0 20250101 20251231",
    ...accounts.map((account) => `#KONTO ${account} "Konto ${account}"`),
    ...accounts.filter((account) => account < 3000).map((account) => `#IB 0 ${account} 0.00`),
    ...accounts.map((account) => {
      const record = account < 3000 ? "#UB" : "#RES";
      return `${record} 0 ${account} ${kronor(movements.get(account) ?? 0)}`;
    }),
    "",
  ].join("\r\n");
}

function pick<T>(list: readonly T[], chance: (below: number) => number): T {
  const found = list[chance(list.length)];
  if (found === undefined) throw new Error("The list is empty.");
  return found;
}

function kronor(ore: number): string {
  const digits = Math.abs(ore).toString().padStart(3, "0");
  return `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A small linear generator: chance that is the same every time. */
function createChance(): (below: number) => number {
  let state = 12_345;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
