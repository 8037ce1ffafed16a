/**
 * Accounts in their places of INK2R with the sum of each place, so that a form can be filled again after some accounts
 * have moved without a look at the others.
 */
import { type Ore, ore } from "../money/ore.ts";
import { type FormFinding, placeFindings } from "./formFinding.ts";
import { type AccountCodes, type FormPlace, type PlacedBy, fieldOf, placeAccount } from "./placeAccount.ts";

export interface FormAccount extends AccountCodes {
  readonly name: string;
  /** Utgående balans, debit positive. */
  readonly closing: Ore;
}

/** A place of the form, or where accounts stand that have none. */
type Place = FormPlace | "no-place-in-balance" | "no-place-in-result";

interface Heap {
  readonly sum: bigint;
  readonly accounts: readonly FormAccount[];
}

interface Suspect {
  readonly account: FormAccount;
  readonly findings: readonly FormFinding[];
}

export interface PlacedAccounts {
  /** Accounts with an amount, and what they sum to, debit positive. */
  readonly heaps: ReadonlyMap<Place, Heap>;
  /** Those of which something is to be said. */
  readonly suspects: readonly Suspect[];
}

/** Places accounts; one without an amount has no place. */
export function placeAccounts(accounts: readonly FormAccount[]): PlacedAccounts {
  const heaps = new Map<Place, { sum: bigint; readonly accounts: FormAccount[] }>();
  const suspects: Suspect[] = [];
  for (const account of accounts) {
    if (account.closing === 0n) continue;
    const placed = placeAccount(account);
    const place = placeOf(account, placed);
    const heap = heaps.get(place);
    if (heap === undefined) heaps.set(place, { sum: account.closing, accounts: [account] });
    else {
      heap.sum += account.closing;
      heap.accounts.push(account);
    }
    suspects.push(...suspectsOf(account, placed));
  }
  return { heaps, suspects };
}

/** Moves amounts: each account as it stands now, or at zero when it is new, and what is added to it. */
export function moveAccounts(
  { heaps, suspects }: PlacedAccounts,
  moves: readonly { readonly account: FormAccount; readonly amount: Ore }[],
): PlacedAccounts {
  const moved = new Map(heaps);
  const left = suspects.filter(({ account }) => !moves.some((move) => move.account === account));
  for (const { account, amount } of moves) {
    const placed = placeAccount(account);
    const place = placeOf(account, placed);
    const heap = moved.get(place) ?? { sum: 0n, accounts: [] };
    const after = { ...account, closing: ore(account.closing + amount) };
    const others = heap.accounts.filter((one) => one !== account);
    moved.set(place, {
      sum: heap.sum + amount,
      accounts: after.closing === 0n ? others : [...others, after],
    });
    if (after.closing !== 0n) left.push(...suspectsOf(after, placed));
  }
  return { heaps: moved, suspects: left };
}

/** Tells whether what stands at a place is in the income statement, its closing (8999) included. */
export function isOfResult(place: Place): boolean {
  if (typeof place === "string") return place === "no-place-in-result";
  if (place.kind !== "field") return true;
  const side = fieldOf(place.code)?.side;
  return side === "income" || side === "cost";
}

function placeOf({ account }: FormAccount, placed: PlacedBy | null): Place {
  if (placed !== null) return placed.place;
  return /^[3-8]/.test(account) ? "no-place-in-result" : "no-place-in-balance";
}

function suspectsOf(account: FormAccount, placed: PlacedBy | null): readonly Suspect[] {
  if (placed !== null && placed.by === "bas" && account.given === null) return none;
  const findings = placeFindings(account, placed);
  return findings.length === 0 ? none : [{ account, findings }];
}

const none: readonly Suspect[] = [];
