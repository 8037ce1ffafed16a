/** The type of a file and which records the type demands and forbids (the table in SIE 4B §6). */
import type { SieType } from "./header.ts";
import type { Scan } from "./scan/scan.ts";

const identification = ["FLAGGA", "PROGRAM", "FORMAT", "GEN", "FNAMN"];
const objects = ["DIM", "UNDERDIM", "OBJEKT"];
const objectBalances = ["OIB", "OUB"];
const periodBalances = ["PSALDO", "PBUDGET"];
const vouchers = ["VER", "TRANS", "RTRANS", "BTRANS"];

/** Balances are not here: one that is zero may be left out (SIE 4B §5.17–5.18). */
export const mandatoryByType: Readonly<Record<SieType, readonly string[]>> = {
  "1": [...identification, "KONTO", "SRU", "RAR"],
  "2": [...identification, "SIETYP", "KONTO", "SRU", "RAR", "OMFATTN"],
  "3": [...identification, "SIETYP", "KONTO", "RAR", "OMFATTN"],
  "4E": [...identification, "SIETYP", "KONTO", "RAR"],
  "4I": [...identification, "SIETYP"],
};

export const forbiddenByType: Readonly<Record<SieType, readonly string[]>> = {
  "1": ["OMFATTN", ...objects, ...objectBalances, ...periodBalances, ...vouchers],
  "2": [...objects, ...objectBalances, ...vouchers],
  "3": vouchers,
  "4E": [],
  "4I": ["BKOD", "OMFATTN", "IB", "UB", "RES", ...objectBalances, ...periodBalances],
};

/**
 * The type: as #SIETYP says, 1 when it says nothing (SIE 4B §11). Both kinds of type 4 say 4; the one that has
 * balances is the export.
 */
export function recogniseType(scan: Scan): SieType {
  const declared = scan.marks.declaredType;
  if (declared === "1" || declared === "2" || declared === "3") return declared;
  if (declared === null && scan.vouchers.length === 0) return "1";
  const hasBalances = ["IB", "UB", "RES"].some((label) => scan.countByLabel.has(label));
  return hasBalances ? "4E" : "4I";
}
