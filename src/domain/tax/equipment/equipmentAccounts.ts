/**
 * Which accounts hold equipment, and what each of them says: cost, or what has been written off it. Accounts that BAS
 * keeps among equipment but that are not written off for tax by its owner (art, what is leased) are left out and told.
 */
import type { TaxAccount } from "../taxBooks.ts";

type Named = Pick<TaxAccount, "account" | "name">;

/** Machines and equipment by BAS: 1200–1279 and 1290–1299, where 128x is what is not taken into use. */
const equipment = /^12(?:[0-7]|9)\d$/;

/**
 * Art keeps its value and is not written off (IL 18 kap. 3 §); what is leased belongs to somebody else (IL 18 kap. 13 §
 * counts what belongs to the business).
 */
const leftOut = /\bleas|finansiell leas|\bkonst(?:verk)?\b/i;
const writtenOff = /avskriv|nedskriv|värdeminsk/i;

/** Tells whether an account holds equipment that its owner writes off. */
export function isEquipment({ account, name }: Named): boolean {
  return equipment.test(account) && !isLeftOut({ account, name });
}

/** Tells whether an account stands among equipment and is not counted: art and what is leased. */
export function isLeftOut({ account, name }: Named): boolean {
  return equipment.test(account) && (leftOut.test(name) || (name === "" && account === "1291"));
}

/** Tells whether an account of equipment holds depreciation or write-downs: it says so, or is 12x8 or 12x9 and not debited. */
export function isWrittenOff({ account, name, opening, closing }: TaxAccount): boolean {
  return writtenOff.test(name) || (/[89]$/.test(account) && opening <= 0n && closing <= 0n);
}
