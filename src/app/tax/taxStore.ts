/** Port: what is said of appropriations, tax and forms, and what the current import tells that only tax asks for. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { FormAnswers, TaxContent } from "./taxContent.ts";

/** Whose return it is, and of which years something is known. */
export interface TaxCompany {
  readonly clientId: string;
  readonly name: string;
  readonly organizationNumber: OrganizationNumber;
  readonly companyForm: CompanyForm;
  readonly fiscalYear: FiscalYear;
  /** Earlier fiscal years, of closings here and as imports tell them, the latest first. */
  readonly knownYears: readonly FiscalYear[];
  /** The client's closing that ends the day before this one begins. */
  readonly previousClosingId: string | null;
  /** Null before the first import. */
  readonly currentImport: { readonly importId: string; readonly number: number } | null;
}

/** What has been said, with its version and who said it last. */
export interface Stored<T> {
  readonly value: T;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: Person;
}

/** A closing's tax return: whose it is, and what has been said of it. */
export interface TaxRecord extends TaxCompany {
  /** Null while nobody has said anything. */
  readonly content: Stored<TaxContent> | null;
  readonly answers: Stored<FormAnswers> | null;
  /** The client's own fields by account. */
  readonly mappings: ReadonlyMap<string, string>;
  /** The codes that the current import's source has on accounts; a code may be several with spaces between. */
  readonly formCodes: ReadonlyMap<string, string>;
}

interface Written<T> {
  readonly closingId: string;
  readonly value: T;
  /** The one that it becomes; the closing is locked by the caller. */
  readonly version: number;
  readonly by: string;
}

export interface FormMapping {
  readonly clientId: string;
  readonly account: string;
  /** Null takes the choice back. */
  readonly code: string | null;
  readonly by: string;
}

export interface TaxStore {
  /** Reads it all at once, for pages that are read often ask; null when there is no such closing. */
  readRecord(transaction: Transaction, closingId: string): Promise<TaxRecord | null>;
  writeContent(transaction: Transaction, written: Written<TaxContent>): Promise<void>;
  writeAnswers(transaction: Transaction, written: Written<FormAnswers>): Promise<void>;
  writeMapping(transaction: Transaction, mapping: FormMapping): Promise<void>;
}
