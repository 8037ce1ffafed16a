/**
 * One installation put together: database, jobs, use cases and the web server. Beside main.ts the only file that
 * knows every layer, so that the tests run exactly what the program runs.
 */
import { join } from "node:path";
import type { Logger } from "pino";
import type { PgBoss } from "pg-boss";
import { openDatabase, type DatabaseOptions, type OpenDatabase } from "#adapters/database/openDatabase.ts";
import { repeat, type Repeated } from "#adapters/environment/repeat.ts";
import { startJobs } from "#adapters/jobs/startJobs.ts";
import { buildServer, type Server } from "#http/server.ts";
import { openAppendixPart } from "./appendixPart.ts";
import { openEntryPart } from "./entryPart.ts";
import { openFilePart } from "./filePart.ts";
import { openFormPart } from "./formPart.ts";
import { type FirmPart, openFirmPart } from "./firmPart.ts";
import { type FortnoxOptions, type FortnoxPart, openFortnoxPart } from "./fortnoxPart.ts";
import { openImportPart } from "./importPart.ts";
import { openLedgerPart } from "./ledgerPart.ts";
import { type SignOffPart, openSignOffPart } from "./signOffPart.ts";
import { openTaxPart } from "./taxPart.ts";
import { openTransferPart, type TransferPart } from "./transferPart.ts";

export interface InstallationOptions {
  readonly database: DatabaseOptions;
  readonly publicUrl: URL;
  /** False when the operator has said no address and listens to the world. */
  readonly knowsItsName: boolean;
  /** False when it listens to more than this machine: a first visit then needs the set-up token. */
  readonly onThisMachineOnly: boolean;
  readonly smtpUrl: string | null;
  readonly fortnox: FortnoxOptions;
  /** Whether all connected clients are looked at for changes each night. */
  readonly looksNightly: boolean;
  /** Quiet time of transfers to Fortnox; a quarter of an hour when it is not said. */
  readonly transferQuietMs?: number;
  readonly log: Logger;
}

export interface Installation extends Server {
  readonly database: OpenDatabase;
  readonly jobs: PgBoss;
  readonly firm: FirmPart;
  readonly fortnox: FortnoxPart;
  /** Answers what is asked, ends what is begun, and closes every connection. */
  readonly close: () => Promise<void>;
}

const webDirectory = join(import.meta.dirname, "..", "dist", "web");
const patienceMs = 4000;
const housekeepingEveryMs = 60_000;
const nightlyEveryMs = 600_000;
const quarterHourMs = 900_000;

/** Opens everything but the port. */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { log, publicUrl, knowsItsName } = options;
  const failing = (sentence: string) => (error: unknown) => {
    log.error({ err: error }, sentence);
  };
  const database = await openDatabase(options.database);
  const jobs = await startJobs({
    pool: database.jobs,
    onError: failing("background work failed"),
  });
  const { appSecret } = options.database;
  const onWarning = (reason: string): void => {
    log.warn(reason);
  };
  const usesSandbox = options.fortnox.isSandbox;
  const firm = await openFirmPart({ ...options, pools: database, appSecret, usesSandbox, onWarning });
  const fortnox = openFortnoxPart({
    fortnox: options.fortnox,
    pool: database.app,
    appSecret,
    publicUrl,
    resolveSession: firm.resolveSession,
    onFailure: failing("calls to Fortnox were not logged"),
  });
  const imports = await openImportPart({
    pool: database.app,
    jobs,
    databaseUrl: options.database.appUrl,
    fortnox,
    onFault: failing("an import failed"),
  });
  const opened = { database, jobs, fortnox: fortnox.deps, failing };
  const closing = await openClosingParts(opened, options);
  const server = await buildServer({
    log,
    publicUrl,
    knowsItsName,
    webDirectory,
    isReady: database.isReady,
    resolveSession: firm.resolveSession,
    registerRoutes: async (app) => {
      firm.registerRoutes(app);
      fortnox.registerRoutes(app);
      await imports.registerRoutes(app);
      await closing.registerRoutes(app);
    },
  });
  const repeated = repeatWork({ firm, fortnox, closing, failing }, options.looksNightly);
  const close = async (): Promise<void> => {
    await closeServer(server);
    await Promise.all(repeated.map((each) => each.stop()));
    await imports.close();
    await closing.close();
    await fortnox.close();
    await jobs.stop({ graceful: true, timeout: patienceMs });
    await database.close();
  };
  return { ...server, database, jobs, firm, fortnox, close };
}

interface Opened {
  readonly database: OpenDatabase;
  readonly jobs: PgBoss;
  readonly fortnox: FortnoxPart["deps"];
  readonly failing: (sentence: string) => (error: unknown) => void;
}

interface ClosingParts extends SignOffPart {
  readonly putDue: TransferPart["putDue"];
}

/** What work on one closing is made of: its ledgers, its appendices, its entries and their export, signing off. */
async function openClosingParts(
  { database: { app: pool }, jobs, fortnox, failing }: Opened,
  options: InstallationOptions,
): Promise<ClosingParts> {
  const registerLedgerRoutes = openLedgerPart(pool, options);
  const registerFileRoutes = openFilePart(pool, { database: options.database, fortnox });
  const registerFormRoutes = openFormPart(pool);
  const registerTaxRoutes = openTaxPart(pool);
  const signOff = await openSignOffPart(pool);
  const appendices = await openAppendixPart(pool);
  const entries = await openEntryPart(pool);
  const quietMs = options.transferQuietMs ?? quarterHourMs;
  const onFault = failing("files did not follow a voucher");
  const transfers = await openTransferPart({ pool, jobs, fortnox, quietMs, onFault });
  return {
    registerRoutes: async (app) => {
      registerLedgerRoutes(app);
      registerFileRoutes(app);
      registerFormRoutes(app);
      registerTaxRoutes(app);
      await signOff.registerRoutes(app);
      await appendices.registerRoutes(app);
      await entries.registerRoutes(app);
      transfers.registerRoutes(app);
    },
    putDue: transfers.putDue,
    close: async () => {
      await transfers.close();
      await signOff.close();
      await appendices.close();
      await entries.close();
    },
  };
}

interface RepeatedParts {
  readonly firm: FirmPart;
  readonly fortnox: FortnoxPart;
  readonly closing: ClosingParts;
  readonly failing: (sentence: string) => (error: unknown) => void;
}

function repeatWork(parts: RepeatedParts, looksNightly: boolean): readonly Repeated[] {
  const { firm, fortnox, closing, failing } = parts;
  const onFailure = failing("housekeeping failed");
  const house = { onFailure, forgetOfFirm: fortnox.keepHouse };
  const housekeeping = repeat(() => firm.keepHouse(house), housekeepingEveryMs, onFailure);
  const onDueFailure = failing("transfers that are due were not put");
  const putDue = repeat(() => putAllDue(firm, closing), housekeepingEveryMs, onDueFailure);
  if (!looksNightly) return [housekeeping, putDue];
  const night = { listFirmIds: firm.listFirmIds, onFailure: failing("a look at Fortnox failed") };
  return [housekeeping, putDue, repeat(() => fortnox.lookNightly(night), nightlyEveryMs, night.onFailure)];
}

async function putAllDue(firm: FirmPart, { putDue }: ClosingParts): Promise<void> {
  for (const firmId of await firm.listFirmIds()) await putDue(firmId);
}

async function closeServer({ app }: Server): Promise<void> {
  const impatience = setTimeout(() => {
    app.server.closeAllConnections();
  }, patienceMs);
  await app.close();
  clearTimeout(impatience);
}
