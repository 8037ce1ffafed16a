/**
 * What a person has chosen and typed of appropriations and tax, and answered on the forms, as it is kept: amounts are
 * text, null is what nobody has said.
 */
import { type Ore, ore } from "#domain/money/ore.ts";
import type { TaxChoice } from "#domain/tax/taxChoice.ts";

export interface TaxContent {
  /** Null until one is chosen: no entry is written before. */
  readonly option: Exclude<TaxChoice["choice"], "booked"> | null;
  readonly own: {
    readonly allocation: string;
    readonly reversals: readonly { readonly account: string; readonly amountOre: string }[];
  };
  readonly reserveYears: readonly { readonly account: string; readonly year: number }[];
  readonly payrollBase: string | null;
  readonly properties: readonly {
    readonly row: TaxChoice["properties"][number]["row"];
    readonly base: string;
    readonly feeCap: string | null;
  }[];
  readonly treatments: readonly { readonly account: string; readonly code: string | null }[];
  readonly confirmsUplift: boolean;
  readonly excess: {
    readonly rule: TaxChoice["excess"]["rule"];
    readonly acquiredOre: string | null;
    readonly proceedsOre: string | null;
    readonly costsOre: readonly string[];
  };
  readonly groupContribution: { readonly givenOre: string; readonly receivedOre: string };
  readonly losses: {
    readonly broughtForward: string | null;
    readonly forfeited: string;
    readonly barred: string;
  };
  readonly typed: readonly TypedField[];
  readonly gathersOn2510: boolean;
  /** Steps that a person has marked as done. */
  readonly done: readonly string[];
}

export interface TypedField {
  readonly code: string;
  /** Whole. */
  readonly kronor: string;
}

/** Uppgifter som du svarar på. Null is unanswered. */
export interface FormAnswers {
  readonly assisted: boolean | null;
  readonly audited: boolean | null;
  readonly typed: readonly TypedField[];
}

export const emptyContent: TaxContent = {
  option: null,
  own: { allocation: "0", reversals: [] },
  reserveYears: [],
  payrollBase: null,
  properties: [],
  treatments: [],
  confirmsUplift: false,
  excess: { rule: "none", acquiredOre: null, proceedsOre: null, costsOre: [] },
  groupContribution: { givenOre: "0", receivedOre: "0" },
  losses: { broughtForward: null, forfeited: "0", barred: "0" },
  typed: [],
  gathersOn2510: false,
  done: [],
};

export const emptyAnswers: FormAnswers = { assisted: null, audited: null, typed: [] };

/** Lists the boxes of INK2S that answers cross. Ja and Nej are a box each. */
export function marksOf({ assisted, audited }: FormAnswers): readonly string[] {
  const cross = (answer: boolean | null, [yes, no]: readonly [string, string]): readonly string[] =>
    answer === null ? [] : [answer ? yes : no];
  return [...cross(assisted, ["8040", "8041"]), ...cross(audited, ["8044", "8045"])];
}

export interface Said {
  readonly content: TaxContent;
  readonly answers: FormAnswers;
  /** The loss of last year's return here (INK2S 4.16); null when there is none. */
  readonly lastLoss: bigint | null;
}

/** Reads what is said as the choice that tax is computed by; `booked` while no option is chosen. */
export function choiceOf({ content, answers, lastLoss }: Said): TaxChoice {
  const { own, excess, groupContribution, losses } = content;
  return {
    choice: content.option ?? "booked",
    own: {
      allocation: BigInt(own.allocation),
      reversals: new Map(own.reversals.map(({ account, amountOre }) => [account, oreOf(amountOre)])),
    },
    typed: new Map([...content.typed, ...answers.typed].map(({ code, kronor }) => [code, BigInt(kronor)])),
    reserveYears: new Map(content.reserveYears.map(({ account, year }) => [account, year])),
    treatments: new Map(content.treatments.map(({ account, code }) => [account, code])),
    confirmsUplift: content.confirmsUplift,
    payrollBase: known(content.payrollBase),
    properties: content.properties.map(({ row, base, feeCap }) => {
      return { row, base: BigInt(base), feeCap: known(feeCap) };
    }),
    excess: {
      rule: excess.rule,
      acquired: knownOre(excess.acquiredOre),
      proceeds: knownOre(excess.proceedsOre),
      costs: excess.costsOre.map(oreOf),
    },
    groupContribution: {
      given: oreOf(groupContribution.givenOre),
      received: oreOf(groupContribution.receivedOre),
    },
    losses: {
      broughtForward: known(losses.broughtForward) ?? lastLoss,
      forfeited: BigInt(losses.forfeited),
      barred: BigInt(losses.barred),
    },
    gathersOn2510: content.gathersOn2510,
  };
}

function oreOf(text: string): Ore {
  return ore(BigInt(text));
}

function knownOre(text: string | null): Ore | null {
  return text === null ? null : oreOf(text);
}

function known(text: string | null): bigint | null {
  return text === null ? null : BigInt(text);
}
