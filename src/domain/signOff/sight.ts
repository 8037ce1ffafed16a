/**
 * What somebody had before them when they signed. A page carries it as one text, which it shows back: nobody signs what
 * they have not seen, and a refusal can tell both what they saw and what stands.
 */
import { type Ore, ore } from "../money/ore.ts";
import type { SignedFigures } from "./signOffEvent.ts";

export interface Sight {
  /** `SignOffState.version`. */
  readonly version: number;
  /** Null of a check. */
  readonly figures: SignedFigures | null;
  /** A hash of the basis (`basisText`): letters, digits, `-` and `_`. */
  readonly fingerprint: string;
}

const pattern = /^(\d{1,9}):((?:-?\d+|\?)(?:,(?:-?\d+|\?)){5})?:([\w-]+)$/;

/** Writes a sight as `version:figures:fingerprint`, less than two hundred characters with a hash of 64. */
export function renderSight({ version, figures, fingerprint }: Sight): string {
  return `${version.toString()}:${figures === null ? "" : renderFigures(figures)}:${fingerprint}`;
}

/** Reads what `renderSight` wrote; null when it is something else. */
export function parseSight(text: string): Sight | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, version = "", figures, fingerprint = ""] = match;
  return {
    version: Number(version),
    figures: figures === undefined ? null : parseFigures(figures),
    fingerprint,
  };
}

function renderFigures({
  opening,
  movement,
  closing,
  reconciled,
  difference,
  materiality,
}: SignedFigures): string {
  const amounts = [opening, movement, closing, reconciled, difference, materiality];
  return amounts.map((amount) => amount?.toString() ?? "?").join(",");
}

function parseFigures(text: string): SignedFigures {
  const amounts = text.split(",").map((part): Ore | null => (part === "?" ? null : ore(BigInt(part))));
  const [opening = null, movement = null, closing = null, reconciled = null, difference = null, last] =
    amounts;
  return { opening, movement, closing, reconciled, difference, materiality: last ?? ore(0n) };
}
