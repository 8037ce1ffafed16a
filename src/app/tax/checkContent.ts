/**
 * Checks what a person types of appropriations and tax before it is saved. What stood there already is let be, though
 * the books have changed under it: it is told on the page, and hinders nobody from typing the rest.
 */
import { isTypedField } from "#domain/forms/fillInk2s.ts";
import { boxName } from "#domain/forms/fields/boxName.ts";
import { ink2sFields } from "#domain/forms/fields/ink2s.data.ts";
import { type Ore, ore, sizeOf } from "#domain/money/ore.ts";
import { isReserveAccount } from "#domain/tax/reserves/taxReserves.ts";
import type { TaxAccount } from "#domain/tax/taxBooks.ts";
import type { TaxChoice } from "#domain/tax/taxChoice.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import type { TaxStep } from "#domain/tax/taxStep.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { TaxGround } from "./readTaxGround.ts";
import type { TaxContent } from "./taxContent.ts";

export type ContentProblem =
  | { readonly kind: "field-not-typed"; readonly code: string }
  | { readonly kind: "field-negative"; readonly code: string; readonly box: string }
  | { readonly kind: "tax-account-unknown"; readonly account: string }
  | { readonly kind: "tax-said-twice"; readonly place: string }
  | { readonly kind: "reserve-year-to-come"; readonly account: string; readonly year: number }
  | { readonly kind: "tax-amount-negative"; readonly step: TaxStep }
  | { readonly kind: "tax-amount-too-large"; readonly step: TaxStep; readonly mostOre: Ore };

export type LimitProblem =
  | { readonly kind: "allocation-above-limit"; readonly kronor: string; readonly most: string }
  | {
      readonly kind: "reversal-above-reserve";
      readonly account: string;
      readonly amountOre: Ore;
      readonly mostOre: Ore;
    };

/** Ten thousand milliards of kronor: more is nobody's, and all entries of it still fit. */
const most = ore(1_000_000_000_000_000n);

/** Filled by a step of its own. */
const ofSteps: readonly string[] = ["7654", "7673", "7763", "7671", "7672"];

/** Checks it against the books and what was said before. */
export function checkContent(content: TaxContent, ground: TaxGround): Result<null, ContentProblem> {
  const problem =
    twiceIn(content) ?? typedProblem(content) ?? accountProblem(content, ground) ?? amountProblem(content);
  return problem === null ? ok(null) : refused(problem);
}

/** Checks what the option Egen does against what the law allows and the reserves hold. */
export function checkLimits(
  { choice, own }: TaxChoice,
  { mostAllocation, reserves }: TaxReturn,
): Result<null, LimitProblem> {
  if (choice !== "own") return ok(null);
  for (const [account, amount] of own.reversals) {
    const held = reserves.find((reserve) => reserve.account === account)?.opening ?? ore(0n);
    if (amount > held) {
      return refused({ kind: "reversal-above-reserve", account, amountOre: amount, mostOre: held });
    }
  }
  if (own.allocation <= mostAllocation) return ok(null);
  const figures = { kronor: own.allocation.toString(), most: mostAllocation.toString() };
  return refused({ kind: "allocation-above-limit", ...figures });
}

function twiceIn({ own, reserveYears, treatments, typed }: TaxContent): ContentProblem | null {
  const places = [
    own.reversals.map(({ account }) => account),
    reserveYears.map(({ account }) => account),
    treatments.map(({ account }) => account),
    typed.map(({ code }) => code),
  ];
  const [place] = places.flatMap((list) => list.filter((one, index) => list.indexOf(one) !== index));
  return place === undefined ? null : { kind: "tax-said-twice", place };
}

function typedProblem({ typed, treatments }: TaxContent): ContentProblem | null {
  const codes = [...typed.map(({ code }) => code), ...treatments.flatMap(({ code }) => code ?? [])];
  const other = codes.find((code) => !isAdjustment(code));
  if (other !== undefined) return { kind: "field-not-typed", code: other };
  const negative = typed.find(({ code, kronor }) => {
    return kronor.startsWith("-") && ink2sFields.find((field) => field.code === code)?.type === "positive";
  });
  return negative === undefined
    ? null
    : { kind: "field-negative", code: negative.code, box: boxName(negative.code) };
}

/** A field of INK2S that takes part in the surplus, and that no other step fills. */
function isAdjustment(code: string): boolean {
  const takesPart = ink2sFields.some((field) => field.code === code && field.sign !== "*");
  return takesPart && isTypedField(code) && !ofSteps.includes(code);
}

function accountProblem(
  { own, reserveYears, treatments }: TaxContent,
  { books, content: before, fiscalYear }: TaxGround,
): ContentProblem | null {
  const accounts = books.ok ? books.value.asBooked.accounts : [];
  const unknown =
    notThere(own.reversals, before.own.reversals, accounts.filter(isReserve)) ??
    notThere(reserveYears, before.reserveYears, accounts.filter(isReserve)) ??
    notThere(treatments, before.treatments, accounts);
  if (unknown !== null) return { kind: "tax-account-unknown", account: unknown };
  const late = reserveYears.find(({ year }) => year > Number(fiscalYear.end.slice(0, 4)));
  return late === undefined ? null : { kind: "reserve-year-to-come", ...late };
}

type OfAccounts = readonly { readonly account: string }[];

function notThere(said: OfAccounts, before: OfAccounts, accounts: readonly TaxAccount[]): string | null {
  const known = new Set([...before, ...accounts].map(({ account }) => account));
  return said.find(({ account }) => !known.has(account))?.account ?? null;
}

function isReserve({ account }: TaxAccount): boolean {
  return isReserveAccount(account);
}

function amountProblem(content: TaxContent): ContentProblem | null {
  for (const [step, amounts] of amountsOf(content)) {
    const known = amounts.flatMap((text) => (text === null ? [] : [BigInt(text)]));
    if (known.some((amount) => amount < 0n)) return { kind: "tax-amount-negative", step };
    if (known.some((amount) => sizeOf(ore(amount)) > most)) {
      return { kind: "tax-amount-too-large", step, mostOre: most };
    }
  }
  return null;
}

/** What cannot be negative, by the step that it belongs to. */
function amountsOf({
  own,
  properties,
  excess,
  groupContribution,
  losses,
}: TaxContent): readonly (readonly [TaxStep, readonly (string | null)[]])[] {
  return [
    ["reserve-allocation", [own.allocation]],
    ["reserve-reversal", own.reversals.map(({ amountOre }) => amountOre)],
    ["property-tax", properties.flatMap(({ base, feeCap }) => [base, feeCap])],
    ["excess-depreciation", [excess.acquiredOre, excess.proceedsOre, ...excess.costsOre]],
    ["group-contribution", [groupContribution.givenOre, groupContribution.receivedOre]],
    ["losses", [losses.broughtForward, losses.forfeited, losses.barred]],
  ];
}
