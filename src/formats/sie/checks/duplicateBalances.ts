/**
 * Finds balance records that say the same thing twice: of totals the last one counts, those per object are kept.
 * SIE 4B names no rule for it.
 */
import { balanceRecords } from "../columns/balances.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";

/** Marks every total that a later one replaces, and notes each record that repeats another. */
export function markSuperseded(content: SieContent, log: FindingLog): void {
  const { balances, accounts } = content;
  const slots = new Int32Array(slotCount(balances.length));
  const mask = slots.length - 1;
  for (let i = 0; i < balances.length; i++) {
    let slot = hashOf(content, i) & mask;
    let earlier = (slots[slot] ?? 0) - 1;
    while (earlier >= 0 && !saysTheSame(content, earlier, i)) {
      slot = (slot + 1) & mask;
      earlier = (slots[slot] ?? 0) - 1;
    }
    slots[slot] = i + 1;
    if (earlier < 0) continue;
    // Some programs give a part of an object's balance in each record: taking one away would lose it.
    const areKept = balances.objects[i] !== 0;
    if (!areKept) balances.superseded[earlier] = 1;
    log.add("balance-duplicate", balances.line[i] ?? 0, {
      label: balanceRecords[balances.kind[i] ?? 0] ?? "",
      account: accounts[balances.account[i] ?? 0]?.number ?? "",
      yearNo: balances.yearNo[i] ?? 0,
      areKept,
    });
  }
}

function slotCount(length: number): number {
  let count = 64;
  while (count < length * 2) count *= 2;
  return count;
}

function hashOf({ balances }: SieContent, i: number): number {
  let hash = Math.imul((balances.account[i] ?? 0) + 1, 0x9e37_79b1);
  hash = Math.imul(hash ^ (balances.period[i] ?? 0), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (balances.objects[i] ?? 0), 0xc2b2_ae35);
  hash = Math.imul(
    hash ^ (hash >>> 13) ^ ((balances.kind[i] ?? 0) * 256 + (balances.yearNo[i] ?? 0)),
    0x27d4_eb2f,
  );
  return hash ^ (hash >>> 16);
}

function saysTheSame({ balances }: SieContent, a: number, b: number): boolean {
  return (
    balances.account[a] === balances.account[b] &&
    balances.kind[a] === balances.kind[b] &&
    balances.yearNo[a] === balances.yearNo[b] &&
    balances.period[a] === balances.period[b] &&
    balances.objects[a] === balances.objects[b]
  );
}
