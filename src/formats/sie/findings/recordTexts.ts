/** Swedish texts of findings about how single records are written. */
import type { FindingTexts, RecordFindingKind } from "./findingFields.ts";

const fieldNames: Readonly<Record<string, string>> = {
  account: "konto",
  amount: "belopp",
  date: "datum",
  dimension: "dimension",
  flag: "flagga",
  name: "namn",
  object: "objekt",
  period: "period",
  phone: "telefon",
  quantity: "kvantitet",
  regdate: "registreringsdatum",
  type: "kontotyp",
  version: "version",
  year: "årsnummer",
};

export const recordTexts: FindingTexts<RecordFindingKind> = {
  "line-not-a-record": ({ text }) => `Raden är ingen SIE-post och har inte lästs: ”${text}”.`,
  "label-unknown": ({ label, count }) =>
    `#${label} är ingen känd post (${times(count)}). Den har inte lästs, vilket SIE föreskriver.`,
  "label-not-in-capitals": ({ label }) => `#${label} ska skrivas med versaler.`,
  "fields-extra": ({ label, count }) =>
    `#${label} har ${count === 1 ? "ett fält" : `${count} fält`} mer än posten ska ha. De har inte lästs.`,
  "record-duplicate": ({ label }) => `#${label} förekommer mer än en gång. Den sista gäller.`,
  "record-incomplete": ({ label, field }) => `#${label} saknar ${nameOf(field)}.`,
  "record-unreadable": ({ label, field, text }) =>
    text === ""
      ? `#${label} har inte lästs: ${nameOf(field)} saknas.`
      : `#${label} har inte lästs: ${nameOf(field)} ”${text}” kan inte tolkas.`,
  "record-not-in-type": ({ label, type, count }) =>
    `#${label} hör inte hemma i en fil av typ ${type} (${times(count)}).`,
  "record-missing": ({ label, type }) => `#${label} saknas, men är obligatorisk i en fil av typ ${type}.`,
  "record-out-of-order": ({ label }) => `#${label} står efter poster som den ska stå före.`,
  "field-invalid": ({ label, field, text }) => `#${label}: ${nameOf(field)} ”${text}” kan inte tolkas.`,
  "text-not-quoted": ({ label, text }) => `Texten ”${text}” i #${label} saknar citattecken.`,
  "text-too-long": ({ label, length, most }) =>
    `Ett fält i #${label} är ${length} tecken långt. Bara de första ${most} har lästs.`,
  "quote-not-closed": ({ label }) =>
    `Ett citattecken i #${label} avslutas inte. Texten har lästs till radens slut.`,
  "quote-doubled": ({ label }) => `Citattecken i en text i #${label} är dubblerade i stället för \\".`,
  "quote-not-escaped": ({ label }) => `Ett citattecken inne i en text i #${label} saknar \\ före sig.`,
  "brace-unexpected": ({ brace }) => `Klammern ${brace} hör inte till någon verifikation.`,
  "brace-not-alone": ({ brace }) => `Klammern ${brace} ska stå ensam på sin rad.`,
  "object-list-missing": ({ label }) => `#${label} saknar objektlista ({}).`,
  "object-list-not-closed": ({ label }) => `Objektlistan i #${label} avslutas inte med }.`,
  "object-list-uneven": ({ text }) => `Objektlistan {${text}} har en dimension utan objekt.`,
  "object-undeclared": ({ dimension, object }) =>
    `Objektet ”${object}” i dimension ${dimension} används, men saknas i filen (#OBJEKT).`,
  "amount-with-comma": ({ label, text }) =>
    `Beloppet ${text} i #${label} har decimalkomma i stället för punkt.`,
  "amount-form": ({ label, text }) => `Beloppet ${text} i #${label} är inte skrivet som SIE föreskriver.`,
  "date-form": ({ label, text }) =>
    `Datumet ${text} i #${label} är inte skrivet som SIE föreskriver (ÅÅÅÅMMDD).`,
};

function nameOf(field: string): string {
  return fieldNames[field] ?? field;
}

function times(count: number): string {
  return count === 1 ? "en gång" : `${count} gånger`;
}
