/**
 * Losses of earlier years (tidigare års underskott). What is left of them must be deducted (IL 40 kap. 2 §), but for what
 * an ownership change has taken: what is above the amount cap (beloppsspärr, 15 §) falls away for good; what is under the
 * group contribution bar (koncernbidragsspärr, 18 §) may be deducted from the company's own surplus and not from group
 * contributions, and what cannot be deducted so waits for next year.
 *
 * Computed: the fields, and how much of the barred losses the own surplus takes. Not computed, and so typed: whether an
 * ownership change has been, the cap itself (15–17 a §§), until when the bar holds, contributions from companies of the
 * same group before the change (19 §), and what is limited with the net interest (19 a–d §§).
 */
import type { TaxLosses } from "../taxChoice.ts";
import type { TaxRule } from "../rules/taxRule.ts";

export interface LossGround {
  /** The year's surplus before losses, negative when it is a deficit, as the form has it; group contributions are in it. */
  readonly surplus: bigint;
  /** Group contributions that were received, in whole kronor: barred losses may not be deducted from them. */
  readonly received: bigint;
}

export interface LossFields {
  /** 4.14a (7763), 4.14b (7671), 4.14c (7672, also in 1.2) and 4.22 (8028), whole kronor; those of 0 left out. */
  readonly fields: ReadonlyMap<string, bigint>;
  /** What the losses take off the surplus: 4.14a less b and c; null when nobody has said what is left of earlier years. */
  readonly deducted: bigint | null;
  /** What the group contribution bar holds back this year. */
  readonly heldBack: bigint;
}

export const lossRules: readonly TaxRule[] = [
  { source: "IL 40 kap. 2 §", certainty: "law" },
  { source: "IL 40 kap. 15 och 18 §§", certainty: "law" },
];

/** Computes them; where more is taken than there is (`lossFindings` tells), it is cut to what there is. */
export function lossFields({ broughtForward, forfeited, barred }: TaxLosses, ground: LossGround): LossFields {
  if (broughtForward === null) return { fields: new Map(), deducted: null, heldBack: 0n };
  const whole = atLeastNothing(broughtForward);
  const gone = least(atLeastNothing(forfeited), whole);
  // 18 § second paragraph: the bar holds for what the cap has left.
  const underBar = least(atLeastNothing(barred), whole - gone);
  const heldBack =
    underBar - least(underBar, atLeastNothing(ground.surplus - atLeastNothing(ground.received)));
  const fields: readonly (readonly [string, bigint])[] = [
    ["7763", whole],
    ["7671", gone],
    ["7672", heldBack],
    ["8028", heldBack],
  ];
  return {
    fields: new Map(fields.filter(([, kronor]) => kronor !== 0n)),
    deducted: whole - gone - heldBack,
    heldBack,
  };
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function atLeastNothing(amount: bigint): bigint {
  return amount > 0n ? amount : 0n;
}
