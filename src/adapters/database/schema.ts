/** The tables of schema `app` as the query builder knows them; the migrations are what makes them. */
import type { ColumnType, Generated } from "kysely";

/** ISO 8601 in UTC. */
export type Moment = string;
/** jsonb: read as the value, written as its text. */
export type JsonColumn = ColumnType<unknown, string | null, string | null>;

export interface FirmTable {
  firm_id: string;
  name: string;
  created_at: Generated<Moment>;
  materiality_ore: Generated<bigint>;
}

export interface FirmUserTable {
  firm_id: string;
  user_id: string;
  name: string;
  active: boolean;
}

export interface ClientTable {
  firm_id: string;
  client_id: string;
  organization_number: string;
  name: string;
  company_form: string;
  created_at: Generated<Moment>;
}

export interface ClosingTable {
  firm_id: string;
  closing_id: string;
  client_id: string;
  starts_on: string;
  ends_on: string;
  responsible_user_id: string;
  created_at: Generated<Moment>;
  current_import_id: Generated<string | null>;
}

export interface LogEntryTable {
  firm_id: string;
  entry: bigint;
  at: Moment;
  user_id: string | null;
  closing_id: string | null;
  event: string;
  detail: JsonColumn;
  personal: JsonColumn;
  personal_salt: string | null;
  personal_hash: string | null;
}

export interface LogSealTable {
  firm_id: string;
  seal: bigint;
  first_entry: bigint;
  last_entry: bigint;
  hash: string;
  sealed_at: Generated<Moment>;
}

export interface UserPreferenceTable {
  firm_id: string;
  user_id: string;
  key: string;
  value: JsonColumn;
}

export interface Database {
  firm: FirmTable;
  firm_user: FirmUserTable;
  client: ClientTable;
  closing: ClosingTable;
  log_entry: LogEntryTable;
  log_seal: LogSealTable;
  user_preference: UserPreferenceTable;
}
