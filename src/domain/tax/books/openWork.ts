/** What one choice is computed with: the books, the rules of the year, and what each step counts on before any entry. */
import { monthsOf } from "../../calendar/fiscalYear.ts";
import { saidPayrollBase } from "../adjustments/firstPage.ts";
import { type TreatedAccount, treatedAccounts } from "../adjustments/treatments.ts";
import type { PreparedBooks } from "./prepareBooks.ts";
import {
  type ExcessDepreciation,
  type ExcessGround,
  excessDepreciation,
} from "../equipment/excessDepreciation.ts";
import { excessGround } from "../equipment/excessGround.ts";
import type { Equipment } from "../equipment/readEquipment.ts";
import { type PropertyTax, propertyTax } from "../properties/propertyTax.ts";
import { reservesOf } from "../reserves/reserveTable.ts";
import type { Reserve } from "../reserves/taxReserves.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import type { TaxChoice } from "../taxChoice.ts";

export interface TaxWork {
  readonly books: PreparedBooks;
  readonly choice: TaxChoice;
  readonly rules: TaxRules;
  /** Null when nobody has said it. */
  readonly payrollBase: bigint | null;
  readonly properties: PropertyTax;
  /** Null when the company has neither equipment nor such a reserve. */
  readonly excess: ExcessWork | null;
  readonly treated: readonly TreatedAccount[];
  /** As the books have them before any entry. */
  readonly reserves: readonly Reserve[];
}

export interface ExcessWork {
  readonly equipment: Equipment;
  readonly ground: ExcessGround;
  readonly computed: ExcessDepreciation;
}

/** Reads it. */
export function openWork(books: PreparedBooks, choice: TaxChoice, rules: TaxRules): TaxWork {
  return {
    books,
    choice,
    rules,
    payrollBase: saidPayrollBase(choice),
    properties: propertyTax(choice.properties, books.fiscalYear),
    excess: excessOf(books, choice),
    treated: treatedAccounts(books, choice),
    reserves: reservesOf({ ...books, accounts: books.looked }, choice.reserveYears),
  };
}

function excessOf(
  { equipment, fiscalYear, knownYears }: PreparedBooks,
  { excess }: TaxChoice,
): ExcessWork | null {
  if (equipment === null) return null;
  const months = [fiscalYear, ...knownYears].map((year) => monthsOf(year));
  const ground = excessGround(equipment, excess, months);
  return { equipment, ground, computed: excessDepreciation(ground, excess.rule) };
}
