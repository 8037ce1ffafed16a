/** What people do with transfers: stop what was not sent, look now, and have sent again what was looked for in vain. */
import type { TransferEvent } from "#domain/transfer/advance.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { applyEvent } from "../run/applyEvent.ts";
import type { TransferDeps } from "../transferDeps.ts";
import { transferData } from "../transferEvents.ts";

export type PersonDeps = Pick<TransferDeps, "inFirm" | "transfers" | "log" | "clock" | "queue" | "quietMs">;

export interface TransferAddress {
  readonly closingId: string;
  readonly transferId: string;
}

type NotFound = { readonly kind: "not-found" };
export type LookProblem = NotFound | { readonly kind: "transfer-has-ended" };
export type SendAgainProblem = NotFound | { readonly kind: "transfer-not-to-be-sent-again" };

/** Stops those that have not been sent; tells how many. */
export async function cancelTransfers(
  deps: PersonDeps,
  actor: Actor,
  { closingId, transferIds }: { readonly closingId: string; readonly transferIds: readonly string[] },
): Promise<Result<number, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    if ((await deps.transfers.lockClosing(transaction, closingId)) === null) {
      return refused({ kind: "not-found" });
    }
    let cancelled = 0;
    for (const transferId of new Set(transferIds)) {
      const event = { kind: "cancelled" } as const;
      const found = await deps.transfers.read(transaction, transferId);
      const after =
        found?.closingId === closingId ? await applyEvent(deps, transaction, { transferId, event }) : null;
      if (after?.state !== "cancelled") continue;
      cancelled += 1;
      await logAct(deps, transaction, { actor, kind: "entry-transfer-cancelled", transfer: after });
    }
    return ok(cancelled);
  });
}

/** Looks for a transfer now. */
export async function lookNow(
  deps: PersonDeps,
  actor: Actor,
  address: TransferAddress,
): Promise<Result<null, LookProblem>> {
  const atMs = (await deps.clock.now()).getTime();
  const acted = await act(deps, actor, { address, event: { kind: "hurried", atMs }, logged: null });
  if (acted === "not-found") return refused({ kind: "not-found" });
  return acted === null ? refused({ kind: "transfer-has-ended" }) : ok(null);
}

/** Has it sent again, beginning with a look; only what was looked for twice in vain, when the quiet time is over. */
export async function sendAgain(
  deps: PersonDeps,
  actor: Actor,
  address: TransferAddress,
): Promise<Result<null, SendAgainProblem>> {
  const atMs = (await deps.clock.now()).getTime();
  const event = { kind: "resent", atMs, quietMs: deps.quietMs } as const;
  const acted = await act(deps, actor, { address, event, logged: "entry-sent-again" });
  if (acted === "not-found") return refused({ kind: "not-found" });
  return acted === null ? refused({ kind: "transfer-not-to-be-sent-again" }) : ok(null);
}

interface Act {
  readonly address: TransferAddress;
  readonly event: TransferEvent;
  readonly logged: string | null;
}

async function act(
  deps: PersonDeps,
  actor: Actor,
  { address: { closingId, transferId }, event, logged }: Act,
): Promise<Transfer | null | "not-found"> {
  const { firmId } = actor;
  const acted = await deps.inFirm(firmId, async (transaction) => {
    const found = await deps.transfers.read(transaction, transferId);
    if (found?.closingId !== closingId) return "not-found";
    const after = await applyEvent(deps, transaction, { transferId, event });
    if (after !== null && logged !== null) {
      await logAct(deps, transaction, { actor, kind: logged, transfer: after });
    }
    return after;
  });
  if (acted !== null && acted !== "not-found") await deps.queue.put({ firmId, closingId });
  return acted;
}

async function logAct(
  { log }: Pick<PersonDeps, "log">,
  transaction: Transaction,
  { actor, kind, transfer }: { readonly actor: Actor; readonly kind: string; readonly transfer: Transfer },
): Promise<void> {
  const { closingId } = transfer;
  await log.write(transaction, { by: actor.userId, kind, closingId, data: transferData(transfer) });
}
