/** The changes that the fields of the page make to what is chosen and typed; each gives a content of its own. */
import type { Kronor, TaxContent, TaxOption, TaxStep } from "#wire/tax.ts";

export type Edit = (content: TaxContent) => TaxContent;
export type Property = TaxContent["properties"][number];

/** Chooses an option. */
export function chooseOption(option: TaxOption): Edit {
  return (content) => ({ ...content, option });
}

/** Types what the own option allocates; it is compared with the others before anyone chooses it. */
export function typeAllocation(allocation: Kronor): Edit {
  return (content) => ({ ...content, own: { ...content.own, allocation } });
}

/** Types what the own option reverses of a reserve at will. */
export function typeReversal(account: string, amountOre: string): Edit {
  return (content) => {
    const others = content.own.reversals.filter((reversal) => reversal.account !== account);
    const reversals = amountOre === "0" ? others : [...others, { account, amountOre }];
    return { ...content, own: { ...content.own, reversals } };
  };
}

/** Says in which income year a reserve was made; null takes the answer back. */
export function typeReserveYear(account: string, year: number | null): Edit {
  return (content) => {
    const others = content.reserveYears.filter((reserve) => reserve.account !== account);
    return { ...content, reserveYears: year === null ? others : [...others, { account, year }] };
  };
}

/** Answers how an account is treated: its amount is taken up in the field, or left as it is (null). */
export function answerTreatment(account: string, code: string | null): Edit {
  return (content) => {
    const index = content.treatments.findIndex((treatment) => treatment.account === account);
    const answer = { account, code };
    const treatments = index < 0 ? [...content.treatments, answer] : content.treatments.with(index, answer);
    return { ...content, treatments };
  };
}

/** Types a field of INK2S; null takes it away. */
export function typeField(code: string, kronor: Kronor | null): Edit {
  return (content) => {
    const index = content.typed.findIndex((field) => field.code === code);
    if (kronor === null) return { ...content, typed: content.typed.filter((field) => field.code !== code) };
    const field = { code, kronor };
    return { ...content, typed: index < 0 ? [...content.typed, field] : content.typed.with(index, field) };
  };
}

/** Changes a property by its place, puts one in last, or takes it away (null). */
export function changeProperty(index: number, property: Property | null): Edit {
  return (content) => {
    const { properties } = content;
    if (property === null) return { ...content, properties: properties.toSpliced(index, 1) };
    const isNew = index >= properties.length;
    return { ...content, properties: isNew ? [...properties, property] : properties.with(index, property) };
  };
}

/** Types the acquisition cost of a year, this year's first; years before it that nobody typed are zero. */
export function typeCost(yearsAgo: number, costOre: string): Edit {
  return (content) => {
    const { costsOre } = content.excess;
    const length = Math.max(costsOre.length, yearsAgo + 1);
    const costs = Array.from({ length }, (_, index) =>
      index === yearsAgo ? costOre : (costsOre[index] ?? "0"),
    );
    const last = costs.findLastIndex((cost) => cost !== "0");
    return { ...content, excess: { ...content.excess, costsOre: costs.slice(0, last + 1) } };
  };
}

/** Marks a step as done, or not. */
export function markStep(step: TaxStep, isDone: boolean): Edit {
  return (content) => {
    const others = content.done.filter((done) => done !== step);
    return { ...content, done: isDone ? [...others, step] : others };
  };
}
