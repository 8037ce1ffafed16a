/** What following changes stands on, in the thread that imports and in the one that answers people alike. */
import type { AfterImportDeps } from "#app/upkeep/afterImport.ts";
import { hexHash } from "#app/snapshots/sha256.ts";
import { appendixStore } from "../database/appendices/appendixStore.ts";
import { contextStore } from "../database/appendices/contextStore.ts";
import { filingStore } from "../database/filing/filingStore.ts";
import { senderStore } from "../database/filing/senderStore.ts";
import { figureStore } from "../database/figures/figureStore.ts";
import { standingStore } from "../database/figures/standingStore.ts";
import { ledgerStores } from "../database/ledgers/ledgerStore.ts";
import { progressStore } from "../database/progress/progressStore.ts";
import { recognitionStore } from "../database/recognition/recognitionStore.ts";
import { accountChangeStore, nextClosingStore } from "../database/signOff/changeQueries.ts";
import { ledgerStandingStore } from "../database/signOff/ledgerStandingStore.ts";
import { signOffStore } from "../database/signOff/signOffStore.ts";
import { taxStore } from "../database/tax/taxStore.ts";
import { logWriter } from "../database/stores/logStore.ts";
import { moment, todayInSweden } from "../environment/clock.ts";
import { sha256 } from "./sha256.ts";

export const upkeepDeps: AfterImportDeps = {
  ...ledgerStores,
  appendices: appendixStore,
  context: contextStore,
  standings: standingStore,
  figures: figureStore,
  taxes: taxStore,
  filings: filingStore,
  senders: senderStore,
  signOffs: signOffStore,
  progress: progressStore,
  ledgerStandings: ledgerStandingStore,
  accountChanges: accountChangeStore,
  nextClosings: nextClosingStore,
  recognition: recognitionStore,
  log: logWriter,
  hash: hexHash(sha256),
  now: moment,
  today: todayInSweden,
};
