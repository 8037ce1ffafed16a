/**
 * What was typed here put together with what somebody else saved meanwhile: what only one of the two changed stays as
 * they left it, and where both did, what was typed here stands and is told.
 */
import { type TaxContent, type TaxStep, taxContent } from "#wire/tax.ts";

export interface Versions<T> {
  /** What both began with. */
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

export interface Merged {
  readonly content: TaxContent;
  /** Where both changed the same. */
  readonly both: readonly TaxStep[];
}

type Fields = Readonly<Record<string, unknown>>;
type Keyed = Fields & ({ readonly account: unknown } | { readonly code: unknown });

const stepByPart: Readonly<Record<keyof TaxContent, TaxStep>> = {
  option: "reserve-allocation",
  own: "reserve-allocation",
  reserveYears: "reserve-reversal",
  payrollBase: "payroll-tax",
  properties: "property-tax",
  treatments: "non-deductible",
  confirmsUplift: "standard-income",
  excess: "excess-depreciation",
  groupContribution: "group-contribution",
  losses: "losses",
  typed: "other-adjustments",
  gathersOn2510: "tax",
  done: "booked-result",
};
const parts = taxContent.keyof().options;

/** Merges two versions of the content. */
export function mergeContent({ base, mine, theirs }: Versions<TaxContent>): Merged {
  const both = new Set<TaxStep>();
  const merged = parts.map((part): [string, unknown] => {
    const versions = { base: base[part], mine: mine[part], theirs: theirs[part] };
    if (part === "done") return [part, mergeSets({ base: base.done, mine: mine.done, theirs: theirs.done })];
    return [part, mergeValue(versions, () => both.add(stepByPart[part]))];
  });
  return { content: taxContent.parse(Object.fromEntries(merged)), both: Array.from(both) };
}

/** Tells whether two contents say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function mergeValue({ base, mine, theirs }: Versions<unknown>, onBoth: () => void): unknown {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base) || isSame(mine, theirs)) return mine;
  if (isKeyed(base) && isKeyed(mine) && isKeyed(theirs)) return mergeKeyed({ base, mine, theirs }, onBoth);
  if (isFields(base) && isFields(mine) && isFields(theirs))
    return mergeFields({ base, mine, theirs }, onBoth);
  onBoth();
  return mine;
}

function mergeFields({ base, mine, theirs }: Versions<Fields>, onBoth: () => void): Fields {
  return Object.fromEntries(
    Object.keys(mine).map((name) => [
      name,
      mergeValue({ base: base[name], mine: mine[name], theirs: theirs[name] }, onBoth),
    ]),
  );
}

/** Each account or field by itself; one that is missing was taken away. Properties have no key, and are taken whole. */
function mergeKeyed({ base, mine, theirs }: Versions<readonly Keyed[]>, onBoth: () => void): unknown[] {
  const [baseByKey, mineByKey, theirsByKey] = [byKey(base), byKey(mine), byKey(theirs)];
  const keys = new Set([...theirsByKey.keys(), ...mineByKey.keys()]);
  return Array.from(keys, (key) =>
    mergeValue({ base: baseByKey.get(key), mine: mineByKey.get(key), theirs: theirsByKey.get(key) }, onBoth),
  ).filter((item) => item !== undefined);
}

function mergeSets({ base, mine, theirs }: Versions<readonly TaxStep[]>): readonly TaxStep[] {
  const kept = theirs.filter((step) => mine.includes(step) || !base.includes(step));
  return [...kept, ...mine.filter((step) => !theirs.includes(step) && !base.includes(step))];
}

function byKey(items: readonly Keyed[]): ReadonlyMap<string, Keyed> {
  return new Map(items.map((item) => ["account" in item ? String(item.account) : String(item.code), item]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKeyed(value: unknown): value is readonly Keyed[] {
  return (
    Array.isArray(value) && value.every((item) => isFields(item) && ("account" in item || "code" in item))
  );
}
