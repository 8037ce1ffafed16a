/** Builds the bridge: what the ledger sums to, what is explained, what the accounts have, and what is left. */
import { contains } from "../calendar/fiscalYear.ts";
import { type PlainDate, addDays } from "../calendar/plainDate.ts";
import { ledgerOnDay } from "../ledger/ledgerAsOf.ts";
import { readLedger } from "../ledger/reading/readLedger.ts";
import { type Ore, negateOre, ore, sumOre, zeroOre } from "../money/ore.ts";
import { type AccountSums, addRows, sumOf } from "./accountSums.ts";
import { dayWithin } from "./pairing/bookedVouchers.ts";
import type { Bridge, BridgeGround, ControlAccountPart } from "./bridge.ts";
import { type DifferingDays, type MovesByDay, differingDays } from "./differingDays.ts";
import { type Explained, explainDifferences } from "./explainDifferences.ts";
import { unbookedItems } from "./causes/explainOutside.ts";
import type { LedgerOfBridge } from "./causes/explainUnknown.ts";
import { accountSign, ledgerDocuments } from "./pairing/ledgerDocuments.ts";

const nothingExplained: Explained = { items: [], byAccount: new Map(), doubts: [], homeOf: () => "" };

/**
 * Builds it. Outside the closing's year, and without control accounts, the accounts' side is unknown and nothing is
 * explained.
 */
export function bridge(ground: BridgeGround): Bridge {
  const { control, asOf } = ground;
  const dayBefore = addDays(control.fiscalYear.start, -1);
  const read = readLedger(ground.ledger);
  const ledger: LedgerOfBridge = {
    now: ledgerOnDay(read, asOf),
    before: ledgerOnDay(read, dayBefore),
    ...ledgerDocuments(read),
  };
  const isBuilt = contains(control.fiscalYear, asOf) && control.accounts.length > 0;
  const explanation = isBuilt ? explainDifferences(ground, ledger) : nothingExplained;
  const accounts = isBuilt ? accountParts(ground, ledger, explanation) : unknownParts(ground);
  const total = ledger.now.total === null ? null : ore(accountSign(ledger.now.side) * ledger.now.total);
  const balance = isBuilt ? sumKnown(accounts.map((part) => part.balance)) : null;
  const explained = sumOre(explanation.items.map(({ amount }) => amount));
  const difference = balance === null || total === null ? null : ore(balance - total);
  return {
    asOf,
    ledger: total,
    items: [...explanation.items, ...unbookedItems(ground.ledger, ledger.now)],
    explained,
    accounts,
    balance,
    unexplained: difference === null ? null : ore(difference - explained),
    ...daysOf(ground, { ledger, explanation, difference }),
  };
}

/** Gives each control account with its part of the ledger and of what is explained. */
export function ledgerByAccount(ground: BridgeGround): readonly ControlAccountPart[] {
  return bridge(ground).accounts;
}

function accountParts(
  { control, asOf }: BridgeGround,
  { now }: LedgerOfBridge,
  { byAccount, homeOf }: Explained,
): readonly ControlAccountPart[] {
  const booked: AccountSums = new Map();
  addRows(
    booked,
    control.rows.filter(({ date }) => dayWithin(control.fiscalYear, date) <= asOf),
  );
  const open: AccountSums = new Map();
  const sign = accountSign(now.side);
  for (const item of now.items) {
    addRows(open, [{ account: homeOf(item.invoice.number), amount: ore(sign * (item.open ?? 0n)) }]);
  }
  return control.accounts.map(({ account, name, opening }) => {
    const balance = opening === null ? null : ore(opening + sumOf(booked, account));
    const ledger = now.total === null ? null : sumOf(open, account);
    const explained = sumOf(byAccount, account);
    const difference = balance === null || ledger === null ? null : ore(balance - ledger - explained);
    return { account, name, balance, ledger, explained, difference };
  });
}

function unknownParts({ control }: BridgeGround): readonly ControlAccountPart[] {
  return control.accounts.map(({ account, name }) => ({
    account,
    name,
    balance: null,
    ledger: null,
    explained: zeroOre,
    difference: null,
  }));
}

function sumKnown(amounts: readonly (Ore | null)[]): Ore | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sumOre(known) : null;
}

interface Compared {
  readonly ledger: LedgerOfBridge;
  readonly explanation: Explained;
  /** On the day; null when it is unknown. */
  readonly difference: Ore | null;
}

/** Goes from the day's difference back to the first morning, and then forward again day by day. */
function daysOf(
  ground: BridgeGround,
  { ledger, explanation, difference }: Compared,
): DifferingDays & Pick<Bridge, "moves"> {
  if (difference === null) return { firstDifferent: null, differentSince: null, moves: null };
  const { start } = ground.control.fiscalYear;
  const moves = movesOf(ground, ledger, explanation);
  let opening: bigint = difference;
  for (const amount of moves.values()) opening -= amount;
  const byDay = Array.from(moves).flatMap(([day, amount]) =>
    amount === 0n ? [] : [[day, ore(amount)] as const],
  );
  const kept = { from: start, opening: ore(opening), byDay };
  return { ...differingDays(moves, kept), moves: kept };
}

function movesOf({ control, asOf }: BridgeGround, ledger: LedgerOfBridge, { doubts }: Explained): MovesByDay {
  const { fiscalYear, rows } = control;
  const moves: MovesByDay = new Map();
  const add = (day: PlainDate, amount: bigint): void => {
    moves.set(day, (moves.get(day) ?? 0n) + amount);
  };
  for (const { date, amount } of rows) {
    const day = dayWithin(fiscalYear, date);
    if (day <= asOf) add(day, amount);
  }
  for (const { date, amount } of ledger.moves) {
    if (date === null || amount === null || date < fiscalYear.start || date > asOf) continue;
    add(date, negateOre(amount));
  }
  // What the ledger takes off an invoice without an event it takes off from the first day.
  for (const { invoice, amount } of doubts) {
    const { invoiceDate } = invoice;
    const isOfYear = invoiceDate !== null && invoiceDate > fiscalYear.start && invoiceDate <= asOf;
    add(isOfYear ? invoiceDate : fiscalYear.start, amount);
  }
  return moves;
}
