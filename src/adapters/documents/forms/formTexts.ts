/** The Swedish words of a form of the tax return on paper. */
import type { FormName } from "#domain/forms/formName.ts";
import type { FormPartName } from "#domain/forms/page/formFields.ts";
import type { FormSum } from "#domain/forms/page/formSheet.ts";

export const formTitles: Readonly<Record<FormName, string>> = {
  INK2: "INK2 Inkomstdeklaration 2",
  INK2R: "INK2R Räkenskapsschema",
  INK2S: "INK2S Skattemässiga justeringar",
};

export const partTitles: Readonly<Record<FormPartName, string>> = {
  assets: "Tillgångar",
  equity: "Eget kapital",
  "untaxed-reserves": "Obeskattade reserver",
  provisions: "Avsättningar",
  liabilities: "Skulder",
  income: "Intäkter",
  costs: "Kostnader",
  financial: "Finansiella poster",
  appropriations: "Bokslutsdispositioner",
  result: "Resultat",
  adjustments: "Justeringar",
  information: "Övriga uppgifter",
  questions: "Frågor",
  page: "Första sidan",
};

export const sumTitles: Readonly<Record<FormSum["sum"], string>> = {
  assets: "Summa tillgångar",
  "equity-and-liabilities": "Summa eget kapital och skulder",
  result: "Årets resultat",
};
