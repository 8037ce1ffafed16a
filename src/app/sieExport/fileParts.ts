/** What the files of a closing and of its entries have in common: the head, the accounts, the objects. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AccountType } from "#domain/chart/accountPlace.ts";
import type { EntryContent } from "#domain/entries/entry.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import { renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { DocumentAccount, DocumentVoucher, SieDocument } from "#formats/sie/document/document.ts";
import { type SieDimension, type SieHeader, type SieYear, createHeader } from "#formats/sie/header.ts";
import type { BookChart, ClosingCompany } from "./bookStore.ts";

/** Who writes the file, and when. */
export interface FileAuthor {
  readonly programVersion: string;
  readonly today: PlainDate;
}

/** An entry as a file shows it. */
export interface FileEntry {
  readonly series: string;
  readonly number: string;
  readonly content: EntryContent;
}

const program = "Skatt & Bokslut";

/** SIE 4B, #FTYP: Bolagsverket's codes, where a form of ours has one alone. */
const codeByForm: Readonly<Record<CompanyForm, string>> = {
  "limited-company": "AB",
  "sole-trader": "E",
  partnership: "HB",
  "limited-partnership": "KB",
  "economic-association": "EK",
  "housing-cooperative": "BRF",
  "nonprofit-association": "I",
  foundation: "S",
  other: "",
};

/** SIE 4B, #KTYP: tillgång, skuld, kostnad, intäkt. */
const letterByType: Readonly<Record<AccountType, DocumentAccount["type"]>> = {
  asset: "T",
  liability: "S",
  cost: "K",
  income: "I",
};

/** The dimensions that SIE 4B §8.22 reserves. */
const nameByDimension: ReadonlyMap<string, string> = new Map([
  ["1", "Kostnadsställe"],
  ["2", "Kostnadsbärare"],
  ["6", "Projekt"],
  ["7", "Anställd"],
  ["8", "Kund"],
  ["9", "Leverantör"],
  ["10", "Faktura"],
]);

/** Makes the head of a file. */
export function fileHeader(
  company: ClosingCompany,
  author: FileAuthor,
  said: { readonly comments: readonly string[]; readonly years: readonly SieYear[] },
): SieHeader {
  return {
    ...createHeader(),
    ...said,
    program,
    programVersion: author.programVersion,
    generatedOn: author.today,
    companyName: company.name,
    companyForm: codeByForm[company.companyForm],
    organizationNumber: renderOrganizationNumber(company.organizationNumber),
  };
}

/** Numbers years as SIE does; one that is not known is left out. */
export function sieYears(
  years: readonly { readonly yearNo: number; readonly year: FiscalYear | null }[],
): readonly SieYear[] {
  return years.flatMap(({ yearNo, year }) => (year === null ? [] : [{ yearNo, ...year }]));
}

/** Makes the voucher of an entry. */
export function entryVoucher({ series, number, content }: FileEntry): DocumentVoucher {
  return {
    series,
    number,
    date: content.date,
    text: content.text,
    registeredOn: null,
    sign: "",
    rows: content.rows.map(({ account, amount, costCenter, project, text }) => ({
      record: "TRANS",
      account,
      objects: [
        ...(costCenter === "" ? [] : [{ dimension: "1", object: costCenter }]),
        ...(project === "" ? [] : [{ dimension: "6", object: project }]),
      ],
      amount,
      transDate: null,
      text,
      quantity: "",
      sign: "",
    })),
  };
}

/** Declares the accounts that are used, in the order of numbers; one that the chart lacks gets its number for a name. */
export function declareAccounts(chart: BookChart, used: ReadonlySet<string>): readonly DocumentAccount[] {
  const declared = new Map<string, DocumentAccount>();
  for (const { account, name, type, formCode } of chart.accounts) {
    if (!used.has(account)) continue;
    declared.set(account, {
      number: account,
      name: name === "" ? nameless(account) : name,
      type: type === null ? null : letterByType[type],
      unit: null,
      sruCodes: formCode === null ? [] : [...new Set(formCode.split(" ").filter((code) => code !== ""))],
    });
  }
  for (const account of used) {
    if (declared.has(account)) continue;
    declared.set(account, { number: account, name: nameless(account), type: null, unit: null, sruCodes: [] });
  }
  return [...declared.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** Declares the dimensions and objects that vouchers use; an object whose name is not known has its code for one. */
export function declareObjects(
  { objects }: BookChart,
  vouchers: readonly DocumentVoucher[],
): Pick<SieDocument, "dimensions" | "objects"> {
  const nameByKey = new Map(objects.map(({ dimension, code, name }) => [`${dimension} ${code}`, name]));
  const used = new Map<
    string,
    { readonly dimension: string; readonly number: string; readonly name: string }
  >();
  for (const { rows } of vouchers) {
    for (const row of rows) {
      for (const { dimension, object } of row.objects) {
        const key = `${dimension} ${object}`;
        if (!used.has(key)) used.set(key, { dimension, number: object, name: nameByKey.get(key) ?? object });
      }
    }
  }
  const sorted = Array.from(used).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Set(sorted.map(([, { dimension }]) => dimension));
  return { dimensions: Array.from(numbers, dimensionOf), objects: sorted.map(([, object]) => object) };
}

/** Only the cost bearer is reserved as a part of another dimension. */
function dimensionOf(number: string): SieDimension {
  const name = nameByDimension.get(number) ?? `Dimension ${number}`;
  return { number, name, parent: number === "2" ? "1" : null };
}

function nameless(account: string): string {
  return `Konto ${account}`;
}
