/** What people do in a play: in the program, and in Fortnox. */
import type { Actor } from "#app/firm/actor.ts";
import { acceptTransfers } from "#app/transfer/outbox/acceptTransfers.ts";
import { cancelTransfers, lookNow, sendAgain } from "#app/transfer/outbox/personActs.ts";
import type { TransferDeps } from "#app/transfer/transferDeps.ts";
import type { Voucher } from "#sandbox/state/voucher.ts";
import { companyKey, connectionTo, type Firm, type Town } from "./town.ts";

/** Presses Exportera: what was never accepted, or was refused, is chosen. */
export async function pressExport(deps: TransferDeps, town: Pick<Town, "series">, firm: Firm): Promise<void> {
  const { firmId, closingId, entries } = firm;
  const known = await deps.inFirm(firmId, (transaction) => deps.transfers.list(transaction, closingId));
  const done = new Set(known.filter(({ state }) => state !== "refused").map(({ entryId }) => entryId));
  const entryIds = entries.map(({ entryId }) => entryId).filter((entryId) => !done.has(entryId));
  if (entryIds.length > 0) {
    const preflightDeps = { ...deps, readChart: () => Promise.resolve({ accounts: [], objects: [] }) };
    const request = { closingId, series: town.series, entryIds, withFiles: false };
    await acceptTransfers(preflightDeps, actorOf(firm), request);
  }
  await deps.queue.put({ firmId, closingId });
}

function actorOf({ firmId, userId }: Firm): Actor {
  return { firmId, userId, role: "administrator" };
}

/** Does the same to every transfer of a firm that lets it be done. */
export async function pressEach(
  deps: TransferDeps,
  firm: Firm,
  kind: "cancel" | "look-now" | "send-again",
): Promise<void> {
  const { firmId, closingId } = firm;
  const transfers = await deps.inFirm(firmId, (transaction) => deps.transfers.list(transaction, closingId));
  if (kind === "cancel") {
    const transferIds = transfers.map(({ transferId }) => transferId);
    await cancelTransfers(deps, actorOf(firm), { closingId, transferIds });
    return;
  }
  for (const { transferId } of transfers) {
    const press = kind === "look-now" ? lookNow : sendAgain;
    await press(deps, actorOf(firm), { closingId, transferId });
  }
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
