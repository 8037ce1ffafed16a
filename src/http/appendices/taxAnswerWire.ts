/** What the appendices of tax compute beside their sums, in the form of the contract. */
import type { z } from "zod";
import type { ExcessAppendixFigures } from "#domain/appendices/kinds/excessDepreciation/excessDepreciation.ts";
import type { TaxLiabilityFigures } from "#domain/appendices/kinds/taxLiability/taxLiability.ts";
import type { ReserveRow, TaxReservesFigures } from "#domain/appendices/kinds/taxReserves/taxReserves.ts";
import type { TaxRow } from "#domain/appendices/tax/taxSums.ts";
import type { appendixAnswer } from "#wire/appendices.ts";
import { wireExcess, wireToPay } from "../tax/figureWire.ts";

type WireAnswer = z.infer<typeof appendixAnswer>;
type Answer<K extends WireAnswer["kind"]> = Extract<WireAnswer, { kind: K }>;

const kinds = {
  reserves: "tax-reserves",
  excess: "excess-depreciation",
  liability: "tax-liability",
} as const;

/** The answer of its kind. */
export function wireTaxAnswer(
  figures: TaxReservesFigures | ExcessAppendixFigures | TaxLiabilityFigures,
): WireAnswer {
  if ("reserveRows" in figures) {
    return { kind: kinds.reserves, reserves: figures.reserveRows.map(wireReserve) };
  }
  if ("toPay" in figures) {
    const { taxRows, toPay } = figures;
    return {
      kind: kinds.liability,
      rows: taxRows.map(wireRow),
      toPay: toPay === null ? null : wireToPay(toPay),
    };
  }
  const { taxRows, rule, excess } = figures;
  return {
    kind: kinds.excess,
    rows: taxRows.map(wireRow),
    rule,
    values: excess === null ? null : wireExcess(excess),
  };
}

function wireReserve({
  opening,
  reversed,
  allocated,
  closing,
  ...reserve
}: ReserveRow): Answer<"tax-reserves">["reserves"][number] {
  return {
    ...reserve,
    openingOre: opening.toString(),
    reversedOre: reversed.toString(),
    allocatedOre: allocated.toString(),
    closingOre: closing.toString(),
  };
}

function wireRow({
  account,
  name,
  opening,
  booked,
  computed,
  closing,
}: TaxRow): Answer<"tax-liability">["rows"][number] {
  return {
    account,
    name,
    openingOre: opening.toString(),
    bookedOre: booked.toString(),
    computedOre: computed.toString(),
    closingOre: closing.toString(),
  };
}
