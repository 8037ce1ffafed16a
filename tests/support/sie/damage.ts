/** Damages files and documents in ways that are found in nature, and in some that are not, by a seed. */
import type { SieDocument } from "#formats/sie/document/document.ts";

type Random = (limit: number) => number;

const meaningful = Array.from('"\\{}#\r\n\t \u001a-.,0', (character) => character.charCodeAt(0));
const oddTexts = [
  "",
  "\\",
  "\u0000",
  "Σ",
  "Çé",
  "├ñ",
  "”",
  "€",
  "\ud83d",
  "x\ny",
  '""',
  "§",
  "\u00a0",
  "#",
  "{}",
];

/** Damages a few places of a file, or much of it. */
export function damageBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const random = createRandom(seed);
  let damaged = Array.from(bytes);
  for (let left = random(4) === 0 ? random(200) : random(4); left > 0; left--) {
    damaged = damageOnce(damaged, random);
  }
  return Uint8Array.from(damaged);
}

function damageOnce(bytes: readonly number[], random: Random): number[] {
  const at = random(bytes.length + 1);
  const length = random(random(3) === 0 ? 200 : 4);
  const before = bytes.slice(0, at);
  const after = bytes.slice(at + length);
  switch (random(6)) {
    case 0:
      return [...before, ...after];
    case 1:
      return [...before, random(256), ...bytes.slice(at)];
    case 2:
      return [...before, meaningful[random(meaningful.length)] ?? 0, ...after];
    case 3:
      return [...before, ...bytes.slice(at, at + length), ...bytes.slice(at)];
    case 4:
      return [
        ...before,
        ...Array.from({ length }, () => meaningful[random(meaningful.length)] ?? 0),
        ...after,
      ];
    default:
      return random(4) === 0 ? before : [...before, 48 + random(10), ...bytes.slice(at)];
  }
}

/** Puts odd texts where a document has texts: the writer may refuse them, but not write something else. */
export function damageTexts(document: SieDocument, seed: number): SieDocument {
  const random = createRandom(seed);
  const odd = (text: string): string =>
    random(12) === 0 ? text + (oddTexts[random(oddTexts.length)] ?? "") : text;
  const { header } = document;
  return {
    ...document,
    header: {
      ...header,
      companyName: odd(header.companyName),
      taxYear: odd(header.taxYear),
      currency: odd(header.currency),
    },
    accounts: document.accounts.map((account) => ({ ...account, name: odd(account.name) })),
    objects: document.objects.map((object) => ({ ...object, number: odd(object.number) })),
    vouchers: document.vouchers.map((voucher) => ({
      ...voucher,
      series: odd(voucher.series),
      text: odd(voucher.text),
      rows: voucher.rows.map((row) => ({ ...row, account: odd(row.account), sign: odd(row.sign) })),
    })),
  };
}

/** Whole numbers below `limit` (xorshift), the same for the same seed. */
function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e37_79b1) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return limit <= 0 ? 0 : (state >>> 0) % limit;
  };
}
