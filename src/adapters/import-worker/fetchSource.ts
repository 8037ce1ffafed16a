/** The fetch from Fortnox inside an import's thread, with connections of its own for tokens, turns and the log. */
import { createPool } from "../database/pool.ts";
import { type FortnoxSettings, openFortnox } from "../fortnox/openFortnox.ts";
import { fetchSource } from "#app/fortnoxImport/fetchSource.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import type { FetchSource } from "#app/imports/importFiscalYear.ts";

export interface FetchSourceOptions {
  readonly url: string;
  readonly fortnox: FortnoxSettings;
  readonly signal: AbortSignal;
  /** Told when the log of calls could not be written. */
  readonly onFault: (error: unknown) => void;
}

const connections = 4;

/** Makes it; no connection is opened before it is used. */
export function createFetchSource({ url, fortnox, signal, onFault }: FetchSourceOptions): {
  readonly fetchSource: FetchSource;
  readonly close: () => Promise<void>;
} {
  const pool = createPool({ url, connections, name: "bokslut fetch" });
  const { deps, close } = openFortnox(fortnox, pool, onFault);
  return {
    fetchSource: (order, stages) =>
      fetchSource({ ...deps, readSource: readSieSource, signal }, order, stages),
    close: async () => {
      await close();
      await pool.end();
    },
  };
}
