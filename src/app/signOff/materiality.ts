/**
 * Väsentlighet: up to which difference an account agrees, for the firm and for accounts of a client. A stricter
 * threshold undoes the agreements that only the old one made.
 */
import type { Ore } from "#domain/money/ore.ts";
import { materialityOf } from "#domain/signOff/accountStatus.ts";
import type { Cause } from "#domain/staleness/cause.ts";
import { materialityChanges } from "#domain/staleness/materialityChanges.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { readGround } from "../reconciliation/readGround.ts";
import type { StandingGround } from "../reconciliation/standingStore.ts";
import { noteChanges } from "./noteChanges.ts";
import type { NotFound, SignOffDeps } from "./signOffDeps.ts";

export interface Thresholds {
  readonly firm: Ore;
  readonly accounts: readonly { readonly account: string; readonly name: string; readonly threshold: Ore }[];
}

/** Port: thresholds of the firm and of clients' accounts. */
export interface ThresholdStore {
  /** Reads those that hold in a closing; null when it is not there. */
  readThresholds(transaction: Transaction, closingId: string): Promise<Thresholds | null>;
  /** Writes the firm's and gives the one that it had. */
  writeFirm(transaction: Transaction, threshold: Ore): Promise<Ore>;
  /** Writes an account's own; null takes it away. */
  writeAccount(
    transaction: Transaction,
    own: {
      readonly clientId: string;
      readonly account: string;
      readonly threshold: Ore | null;
      readonly by: string;
    },
  ): Promise<void>;
}

export interface MaterialityDeps extends SignOffDeps {
  readonly thresholds: ThresholdStore;
}

/** A thousand billion kronor: what is larger is a slip of the hand, and no difference is. */
const mostThreshold = 10n ** 15n;

export type MaterialityProblem = NotFound | { readonly kind: "materiality-out-of-range" };

/** Reads the thresholds that hold in a closing. */
export async function readMateriality(
  { inFirm, thresholds }: MaterialityDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<Thresholds, NotFound>> {
  const read = await inFirm(actor.firmId, (transaction) => thresholds.readThresholds(transaction, closingId));
  return read === null ? refused({ kind: "not-found" }) : ok(read);
}

/** Sets the threshold of one account of the client, in all of its closings; null leaves it to the firm's. */
export async function setAccountMateriality(
  deps: MaterialityDeps,
  actor: Actor,
  asked: { readonly closingId: string; readonly account: string; readonly threshold: Ore | null },
): Promise<Result<null, MaterialityProblem>> {
  const { closingId, account, threshold } = asked;
  if (threshold !== null && isOutOfRange(threshold)) return refused({ kind: "materiality-out-of-range" });
  return deps.inFirm(actor.firmId, async (transaction) => {
    const parted = await deps.progress.readParted(transaction, closingId);
    const locked = await deps.signOffs.lockClosings(transaction, [...new Set([closingId, ...parted])]);
    const ground = await readGround(deps, transaction, closingId);
    if (ground === null || !hasAccount(ground, account)) return refused({ kind: "not-found" });
    const { clientId, thresholds, firmMateriality: firm } = ground;
    const before = materialityOf({ account: thresholds.get(account) ?? null, firm });
    const after = materialityOf({ account: threshold, firm });
    await deps.thresholds.writeAccount(transaction, { clientId, account, threshold, by: actor.userId });
    const change = { account, before, after };
    for (const each of locked) await reconsider(deps, transaction, { each, actor, change });
    await logChange(deps, transaction, { actor, closingId, change });
    return ok(null);
  });
}

/** Sets the firm's threshold. */
export async function setFirmMateriality(
  deps: MaterialityDeps,
  actor: Actor,
  threshold: Ore,
): Promise<Result<null, { readonly kind: "materiality-out-of-range" }>> {
  if (isOutOfRange(threshold)) return refused({ kind: "materiality-out-of-range" });
  return deps.inFirm(actor.firmId, async (transaction) => {
    const before = await deps.thresholds.writeFirm(transaction, threshold);
    if (before === threshold) return ok(null);
    const change = { account: null, before, after: threshold };
    const parted = await deps.progress.readParted(transaction, null);
    const locked = await deps.signOffs.lockClosings(transaction, parted);
    for (const each of locked) await reconsider(deps, transaction, { each, actor, change });
    await logChange(deps, transaction, { actor, closingId: null, change });
    return ok(null);
  });
}

function isOutOfRange(threshold: Ore): boolean {
  return threshold < 0n || threshold > mostThreshold;
}

interface Change {
  /** Null when it is the firm's. */
  readonly account: string | null;
  readonly before: Ore;
  readonly after: Ore;
}

async function reconsider(
  deps: MaterialityDeps,
  transaction: Transaction,
  { each, actor, change }: { readonly each: string; readonly actor: Actor; readonly change: Change },
): Promise<void> {
  const ground = await readGround(deps, transaction, each);
  if (ground === null) return;
  const undone = materialityChanges({ ...change, accounts: signedDifferences(ground, change.account) });
  const changed = new Map(
    Array.from(undone, ([account, cause]): [NodeKey, readonly Cause[]] => [
      `materiality:${account}`,
      [cause],
    ]),
  );
  await noteChanges(deps, transaction, { closingId: each, by: actor.userId, importNumber: null, changed });
}

/** The differences that were signed on accounts that the threshold holds for. */
function signedDifferences(
  { signOffs, thresholds, accounts }: StandingGround,
  only: string | null,
): Parameters<typeof materialityChanges>[0]["accounts"] {
  return accounts
    .filter(({ account }) => (only === null ? !thresholds.has(account) : account === only))
    .flatMap(({ account }) => {
      const signed = signOffs.get(`account ${account}`)?.signed ?? null;
      return signed === null ? [] : [{ account, difference: signed.figures?.difference ?? null }];
    });
}

function hasAccount({ accounts }: StandingGround, account: string): boolean {
  return accounts.some((each) => each.account === account);
}

async function logChange(
  deps: MaterialityDeps,
  transaction: Transaction,
  logged: { readonly actor: Actor; readonly closingId: string | null; readonly change: Change },
): Promise<void> {
  const { actor, closingId, change } = logged;
  const data = { beforeOre: change.before.toString(), afterOre: change.after.toString() };
  await deps.log.write(transaction, {
    by: actor.userId,
    kind: change.account === null ? "firm-materiality-changed" : "account-materiality-changed",
    ...(closingId === null ? {} : { closingId }),
    data: change.account === null ? data : { ...data, account: change.account },
  });
}
