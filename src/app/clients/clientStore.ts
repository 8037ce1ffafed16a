/** Port: clients (företag) and their closings (bokslut). */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { FilingState } from "#domain/forms/page/filingState.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { ClosingProgress } from "../progress/progressStore.ts";

export interface Client {
  readonly clientId: string;
  readonly organizationNumber: OrganizationNumber;
  readonly name: string;
  readonly companyForm: CompanyForm;
}

/** Where bookkeeping comes from (datakälla). */
export type Source = "sie-file" | "fortnox";

export interface StoredClosing {
  readonly closingId: string;
  readonly clientId: string;
  readonly fiscalYear: FiscalYear;
  readonly responsibleUserId: string;
  readonly hasImports: boolean;
  /** An entry of it is in Fortnox, or on its way there. */
  readonly hasTransfers: boolean;
  /** Its tax return is handed in. */
  readonly isFiled: boolean;
}

export type NewClosing = Omit<StoredClosing, "hasImports" | "hasTransfers" | "isFiled">;

export interface ClosingOfClient {
  readonly closingId: string;
  readonly fiscalYear: FiscalYear;
}

/** How far the tax return has come. */
export interface ListedFiling {
  readonly state: FilingState;
  /** To hand it in; null in a period without forms. */
  readonly lastDay: PlainDate | null;
}

export interface ClientRow {
  readonly client: Client;
  readonly closing:
    | (ClosingOfClient & {
        readonly source: Source | null;
        /** It came from Fortnox, where the client has no connection that works any more. */
        readonly disconnected: boolean;
        readonly importedAt: string | null;
        readonly responsible: Person;
        /** Closing entries that are ready, and those that wait for their year. */
        readonly toTransfer: number;
        /** Of a limited company; null of other forms. */
        readonly filing: ListedFiling | null;
        /** Null before the first import. */
        readonly progress: ClosingProgress | null;
      })
    | null;
}

export interface ClosingOverview {
  readonly closingId: string;
  readonly fiscalYear: FiscalYear;
  readonly client: Client;
  readonly responsible: Person;
  readonly currentImport: CurrentImport | null;
  readonly runningImportId: string | null;
}

interface CurrentImport {
  readonly number: number;
  readonly source: Source;
  /** Null for what was fetched from Fortnox. */
  readonly fileName: string | null;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly vouchers: number;
  readonly rows: number;
  readonly accounts: number;
  readonly coversThrough: PlainDate | null;
}

export interface ClientStore {
  /** Inserts the client unless the firm has one with its number; then gives the id of that one. */
  insertClient(
    transaction: Transaction,
    client: Client,
  ): Promise<{ readonly existingClientId: string | null }>;
  /** Reads a client and locks it: its closings are changed by one at a time. */
  lockClient(transaction: Transaction, clientId: string): Promise<Client | null>;
  updateClient(transaction: Transaction, client: Client): Promise<void>;
  deleteClient(transaction: Transaction, clientId: string): Promise<void>;

  insertClosing(transaction: Transaction, closing: NewClosing): Promise<void>;
  /** Reads a closing and locks its client. */
  lockClosing(transaction: Transaction, closingId: string): Promise<StoredClosing | null>;
  updateClosing(transaction: Transaction, closing: NewClosing): Promise<void>;
  /** Deletes a closing with everything that was imported into it. */
  deleteClosing(transaction: Transaction, closingId: string): Promise<void>;
  readClosings(transaction: Transaction, clientId: string): Promise<readonly ClosingOfClient[]>;

  /** Reads every client with each of its closings, by name and then the latest year first. */
  readRows(transaction: Transaction): Promise<readonly ClientRow[]>;
  readClosing(transaction: Transaction, closingId: string): Promise<ClosingOverview | null>;
}
