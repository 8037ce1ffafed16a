/** What becomes of the entries that were written from a choice when it, or the books, change. */
import { type Ore, negateOre, ore } from "../money/ore.ts";
import type { TaxEntry } from "./taxBooks.ts";
import type { EntryStep } from "./taxStep.ts";

/** An entry of ours that is not void. */
export interface HeldTaxEntry {
  readonly id: string;
  readonly step: EntryStep;
  readonly key: string | null;
  readonly isReversal: boolean;
  readonly text: string;
  /** Debit positive. */
  readonly rows: readonly { readonly account: string; readonly amount: Ore }[];
  /** It can no longer be rewritten: on its way to Fortnox, there, or handed out. */
  readonly isFixed: boolean;
}

/** What is to be done; entries that are in none of the lists stay as they are. */
export interface TaxEntryPlan {
  readonly make: readonly TaxEntry[];
  readonly rewrite: readonly { readonly id: string; readonly entry: TaxEntry }[];
  /** The ids of those that are made void. */
  readonly annul: readonly string[];
}

type Rows = TaxEntry["rows"];

/** Plans it, per step, key and whether it takes out what was booked before: fixed entries are corrected, others changed in place. */
export function planEntries(wanted: readonly TaxEntry[], held: readonly HeldTaxEntry[]): TaxEntryPlan {
  const groups = new Map<string, { readonly wanted: TaxEntry[]; readonly held: HeldTaxEntry[] }>();
  const groupOf = ({ step, key, isReversal }: Pick<TaxEntry, "step" | "key" | "isReversal">) => {
    const name = `${step} ${key ?? ""} ${String(isReversal)}`;
    const group = groups.get(name) ?? { wanted: [], held: [] };
    groups.set(name, group);
    return group;
  };
  for (const entry of wanted) groupOf(entry).wanted.push(entry);
  for (const entry of held) groupOf(entry).held.push(entry);
  const plans = Array.from(groups.values(), planGroup);
  return {
    make: plans.flatMap(({ make }) => make),
    rewrite: plans.flatMap(({ rewrite }) => rewrite),
    annul: plans.flatMap(({ annul }) => annul),
  };
}

function planGroup(group: {
  readonly wanted: readonly TaxEntry[];
  readonly held: readonly HeldTaxEntry[];
}): TaxEntryPlan {
  const said = remainsToSay(
    group.wanted,
    group.held.filter(({ isFixed }) => isFixed),
  );
  const free = group.held.filter(({ isFixed }) => !isFixed);
  const unchanged = new Set<string>();
  const left = said.filter((entry) => {
    const same = free.find(({ id, rows }) => !unchanged.has(id) && isSame(rows, entry.rows));
    if (same !== undefined) unchanged.add(same.id);
    return same === undefined;
  });
  const open = free.filter(({ id }) => !unchanged.has(id));
  return {
    rewrite: left.flatMap((entry, index) => {
      const held = open[index];
      return held === undefined ? [] : [{ id: held.id, entry }];
    }),
    make: left.slice(open.length),
    annul: open.slice(left.length).map(({ id }) => id),
  };
}

/** Beside what is fixed: nothing when that is what is wanted, else its opposite and what is wanted. */
function remainsToSay(wanted: readonly TaxEntry[], held: readonly HeldTaxEntry[]): readonly TaxEntry[] {
  const fixed = netOf(held);
  if (isSame(netOf(wanted), fixed)) return [];
  const [first] = held;
  if (fixed.length === 0 || first === undefined) return wanted;
  const { step, key, isReversal } = first;
  const text = correctionOf(first.text);
  const rows = fixed.map(({ account, amount }) => ({ account, amount: negateOre(amount) }));
  return [{ step, key, isReversal, text, rows }, ...wanted];
}

/** Names what is taken back; a correction that is itself taken back is named only once. */
function correctionOf(text: string): string {
  return text.startsWith(correction) ? text : `${correction}${text}`;
}

const correction = "Rättelse: ";

/** By account, those that net to nothing left out. */
function netOf(entries: readonly { readonly rows: Rows }[]): Rows {
  const net = new Map<string, bigint>();
  for (const { account, amount } of entries.flatMap(({ rows }) => rows)) {
    net.set(account, (net.get(account) ?? 0n) + amount);
  }
  return Array.from(net, ([account, amount]) => ({ account, amount: ore(amount) })).filter(
    ({ amount }) => amount !== 0n,
  );
}

function isSame(one: Rows, other: Rows): boolean {
  const text = (rows: Rows): string =>
    netOf([{ rows }])
      .map(({ account, amount }) => `${account} ${String(amount)}`)
      .toSorted()
      .join();
  return text(one) === text(other);
}
