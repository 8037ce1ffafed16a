/** What signing and noting changes stand on. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { HashText } from "#domain/staleness/basis.ts";
import type { FilingStore } from "../filing/filingStore.ts";
import type { SenderStore } from "../filing/senderStore.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { ProgressStore } from "../progress/progressStore.ts";
import { type GroundDeps, readGround } from "../reconciliation/readGround.ts";
import { type Standing, standingOf } from "../reconciliation/standing.ts";
import type { TaxGroundDeps } from "../tax/readTaxGround.ts";
import type { SignOffStore } from "./signOffStore.ts";

/** What reading how a closing stands needs. */
export interface StandingDeps extends GroundDeps {
  readonly hash: HashText;
}

/** What noting a change needs, inside a transaction of somebody else. */
export interface NoteDeps extends StandingDeps, TaxGroundDeps {
  readonly signOffs: SignOffStore;
  readonly progress: ProgressStore;
  readonly filings: FilingStore;
  readonly senders: SenderStore;
  readonly log: LogWriter;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /** The day in Sweden. */
  readonly today: () => PlainDate;
}

export interface SignOffDeps extends NoteDeps {
  readonly inFirm: InFirm;
}

export type NotFound = { readonly kind: "not-found" };

/** Reads how a closing stands; null when it is not there. */
export async function readStanding(
  deps: StandingDeps,
  transaction: Transaction,
  closingId: string,
): Promise<Standing | null> {
  const ground = await readGround(deps, transaction, closingId);
  return ground === null ? null : standingOf(ground, deps.hash);
}
