/** What a SIE file says about itself and the company, as plain values. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";

/** Which records a file may hold (SIE 4B §6). Types 4E and 4I both say `#SIETYP 4`. */
export type SieType = "1" | "2" | "3" | "4E" | "4I";

export interface SieAddress {
  readonly contact: string;
  readonly street: string;
  readonly postal: string;
  readonly phone: string;
}

export interface SieYear {
  /** 0 is the file's year, -1 the one before it. */
  readonly yearNo: number;
  readonly start: PlainDate;
  readonly end: PlainDate;
}

export interface SieDimension {
  readonly number: string;
  readonly name: string;
  /** The dimension that this one divides (#UNDERDIM); null for a #DIM. */
  readonly parent: string | null;
}

export interface SieObject {
  readonly dimension: string;
  readonly number: string;
  readonly name: string;
}

/** The identification records; the empty text or null where the file says nothing. */
export interface SieHeader {
  program: string;
  programVersion: string;
  generatedOn: PlainDate | null;
  generatedBy: string;
  /** #PROSA, of which some programs write several. */
  comments: readonly string[];
  companyName: string;
  /** #FTYP: AB, E, HB … */
  companyForm: string;
  /** #FNR: the company's id in the program that wrote the file. */
  companyId: string;
  organizationNumber: string;
  /** #ORGNR förvnr: which of several firms of one person. */
  acquisitionNumber: string;
  /** #ORGNR verknr. */
  activityNumber: string;
  industryCode: string;
  address: SieAddress | null;
  years: readonly SieYear[];
  /** #TAXAR: the assessment year whose SRU codes the accounts carry. */
  taxYear: string;
  coversThrough: PlainDate | null;
  /** #KPTYP */
  chartType: string;
  /** #VALUTA; empty means SEK. */
  currency: string;
}

/** Makes a header that says nothing. */
export function createHeader(): SieHeader {
  return {
    program: "",
    programVersion: "",
    generatedOn: null,
    generatedBy: "",
    comments: [],
    companyName: "",
    companyForm: "",
    companyId: "",
    organizationNumber: "",
    acquisitionNumber: "",
    activityNumber: "",
    industryCode: "",
    address: null,
    years: [],
    taxYear: "",
    coversThrough: null,
    chartType: "",
    currency: "",
  };
}
