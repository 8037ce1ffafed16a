/** The three forms of a limited company, filled from books with the entries of a proposal in them. */
import type { Fields, Ink2rProblem } from "../../forms/fillInk2r.ts";
import { fillInk2, fillInk2s } from "../../forms/fillInk2s.ts";
import { type Result, ok } from "#lib/result.ts";
import { firstPage } from "../adjustments/firstPage.ts";
import { ink2sAdjustments } from "../adjustments/ink2sAdjustments.ts";
import { fillPosted } from "./prepareBooks.ts";
import { type LossFields, type LossGround, lossFields } from "../losses/lossFields.ts";
import { reservesMoved } from "../reserves/reserveTable.ts";
import { type Reserve, mostAllocation } from "../reserves/taxReserves.ts";
import { type TaxAccount, type TaxEntry, post } from "../taxBooks.ts";
import type { Forms } from "../taxReturn.ts";
import type { TaxWork } from "./openWork.ts";

export interface FilledForms {
  readonly forms: Forms;
  /** Those that tax looks at, with the entries posted. */
  readonly accounts: readonly TaxAccount[];
  readonly reserves: readonly Reserve[];
  readonly losses: LossFields;
  readonly lossGround: LossGround;
  /** The year's allocation, and the most that it may be, in whole kronor. */
  readonly allocation: bigint;
  readonly mostAllocation: bigint;
}

/** Fills the three. */
export function fillForms(
  { books, choice, rules, treated, reserves: before }: TaxWork,
  entries: readonly TaxEntry[],
): Result<FilledForms, Ink2rProblem> {
  const ink2r = fillPosted(books, entries);
  if (!ink2r.ok) return ink2r;
  const { fields } = ink2r.value;
  const accounts = post(books.looked, entries);
  const reserves = reservesMoved(before, { ...books, accounts }, choice.reserveYears);
  const allocation = fields.get("7525") ?? 0n;
  const adjustments = ink2sAdjustments({ choice, rules, treated, reserves, fiscalYear: books.fiscalYear });
  const lossGround = lossGroundOf(fields, adjustments, allocation);
  const losses = lossFields(choice.losses, lossGround);
  const ink2s = fillInk2s(fields, new Map([...losses.fields, ...adjustments]));
  return ok({
    forms: { ink2r: ink2r.value, ink2s, ink2: fillInk2(ink2s, firstPage(choice)) },
    accounts,
    reserves,
    losses,
    lossGround,
    allocation,
    mostAllocation: mostAllocation(ink2s.surplus + allocation),
  });
}

const lossCodes: readonly string[] = ["7763", "7671", "7672"];

/** The surplus before losses and allocation: the same whether the allocation is booked or not. */
function lossGroundOf(ink2r: Fields, adjustments: Fields, allocation: bigint): LossGround {
  const others = new Map(Array.from(adjustments).filter(([code]) => !lossCodes.includes(code)));
  return {
    surplus: fillInk2s(ink2r, others).surplus + allocation,
    received: (ink2r.get("7419") ?? 0n) + (adjustments.get("7655") ?? 0n),
  };
}
