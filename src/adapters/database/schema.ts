/** The tables of schema `app` as the query builder knows them; the migrations are what makes them. */
import type { Generated } from "kysely";

/** Öre, debit positive: the driver gives int8 as bigint. */
export type OreColumn = bigint;
/** ISO 8601 in UTC. */
export type Moment = string;

export interface FirmTable {
  firm_id: string;
  name: string;
  created_at: Generated<Moment>;
}

export interface Database {
  firm: FirmTable;
}
