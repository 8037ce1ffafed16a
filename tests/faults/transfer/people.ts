/** What people do in a play: in the program, and in Fortnox. */
import { randomUUID } from "node:crypto";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { firmTransactionOf } from "#adapters/database/firmTransaction.ts";
import { readEntryStandings } from "#app/entries/entryStanding.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { applyEvent } from "#app/transfer/run/applyEvent.ts";
import type { TransferDeps } from "#app/transfer/transferDeps.ts";
import type { TransferEvent } from "#domain/transfer/advance.ts";
import type { Voucher } from "#sandbox/state/voucher.ts";
import { companyKey, connectionTo, type Firm, type Town } from "./town.ts";

/** Presses Exportera: what is not accepted yet is. */
export async function pressExport(deps: TransferDeps, town: Town, firm: Firm): Promise<void> {
  const { firmId, closingId } = firm;
  const nowMs = (await deps.clock.now()).getTime();
  await deps.inFirm(firmId, async (transaction) => {
    await deps.transfers.lockClosing(transaction, closingId);
    const accepted = new Set(
      (await deps.transfers.list(transaction, closingId)).map(({ entryId }) => entryId),
    );
    const standings = await readEntryStandings({ entries: entryStore }, transaction, closingId);
    for (const entry of standings.filter(({ entryId }) => !accepted.has(entryId))) {
      await insertQueued(transaction, deps, { entry, town, firm, nowMs });
    }
  });
  await deps.queue.put(firm);
}

type Standing = Awaited<ReturnType<typeof readEntryStandings>>[number];

async function insertQueued(
  transaction: Transaction,
  { transfers }: TransferDeps,
  asked: { readonly entry: Standing; readonly town: Town; readonly firm: Firm; readonly nowMs: number },
): Promise<void> {
  const { entry, town, firm, nowMs } = asked;
  const { rows } = await firmTransactionOf(transaction).client.query<{ at: string }>(
    "SELECT made_at AS at FROM app.closing_entry WHERE firm_id = $1 AND entry_id = $2",
    [firm.firmId, entry.entryId],
  );
  await transfers.insert(transaction, {
    transferId: randomUUID(),
    closingId: firm.closingId,
    entryId: entry.entryId,
    entrySeries: entry.series,
    entryNumber: entry.number,
    key: entry.key,
    version: entry.version,
    entryMadeAtMs: Date.parse(rows[0]?.at ?? ""),
    content: entry.content,
    series: town.series,
    withFiles: false,
    state: "queued",
    acceptedAtMs: nowMs,
    acceptedBy: firm.userId,
    place: null,
    attempt: null,
    looks: 0,
    failures: 0,
    dueAtMs: nowMs,
    problem: null,
    receipt: null,
  });
}

/** Does the same to every transfer of a firm that lets it be done; tells to how many. */
export async function pressEach(
  deps: TransferDeps,
  firm: Firm,
  kind: "cancelled" | "hurried" | "resent",
): Promise<number> {
  const transfers = await deps.inFirm(firm.firmId, (transaction) =>
    deps.transfers.list(transaction, firm.closingId),
  );
  let done = 0;
  for (const { transferId } of transfers) {
    const atMs = (await deps.clock.now()).getTime();
    const event: TransferEvent = kind === "cancelled" ? { kind } : { kind, atMs, quietMs: deps.quietMs };
    const after = await deps.inFirm(firm.firmId, (transaction) =>
      applyEvent(deps, transaction, { transferId, event }),
    );
    if (after !== null) done += 1;
  }
  if (done > 0) await deps.queue.put(firm);
  return done;
}

/** Presses Anslut igen where a connection was lost. */
export async function reconnect(deps: TransferDeps, town: Town, firm: Firm): Promise<void> {
  const { firmId, clientId, userId } = firm;
  const opened = await deps.inFirm(firmId, (transaction) => deps.connections.read(transaction, clientId));
  if (opened?.lost === null) return;
  const { connection, secrets } = await connectionTo(town, opened?.kind ?? "service");
  await deps.inFirm(firmId, (transaction) =>
    deps.connections.write(transaction, { ...connection, clientId, connectedBy: userId }, secrets),
  );
}

/** What was done to vouchers in Fortnox itself, so that they are not blamed on the program. */
export interface Meddling {
  readonly copies: Set<Voucher>;
  readonly editedKeys: Set<string>;
  readonly deletedKeys: Set<string>;
}

/** Somebody copies, changes or deletes the last voucher of ours. */
export function meddle(town: Town, kind: "copy" | "edit" | "delete", meddling: Meddling): void {
  const marked = vouchersOf(town).filter(({ comments }) => comments.includes("SB-"));
  const voucher = marked.at(-1);
  if (voucher === undefined) return;
  const { yearId, series, number } = voucher;
  const key = /SB-([A-Z2-7]{16})/.exec(voucher.comments)?.[1] ?? "";
  const before = new Set(vouchersOf(town));
  town.sandbox.control.change(companyKey, { kind: `${kind}-voucher`, yearId, series, number });
  if (kind === "delete") meddling.deletedKeys.add(key);
  if (kind === "edit") meddling.editedKeys.add(key);
  if (kind === "copy") for (const made of vouchersOf(town)) if (!before.has(made)) meddling.copies.add(made);
}

/** Every voucher in the series of a play, in the order that they were made. */
export function vouchersOf({ sandbox, series }: Town): readonly Voucher[] {
  return sandbox.control
    .company(companyKey)
    .years.flatMap((year) => [...(year.series.get(series)?.vouchers.values() ?? [])])
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs || a.number - b.number);
}
