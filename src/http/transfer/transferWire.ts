/** Preflights and transfers as the contract has them. */
import type { Preflight as PreflightReport } from "#app/transfer/preflight/preflight.ts";
import type { ShownTransfer, TransferOverview } from "#app/transfer/outbox/listTransfers.ts";
import { entryNumber } from "#app/entries/entryStanding.ts";
import { debitOf } from "#domain/entries/entrySums.ts";
import { renderMarker } from "#domain/recognition/marker.ts";
import type { Transfer, TransferProblem } from "#domain/transfer/transfer.ts";
import type { Preflight, Transfer as WireTransfer, TransferList } from "#wire/transfers.ts";
import { type Problem, wireProblem } from "../foundation/refusal.ts";

/** Writes a preflight. */
export function wirePreflight({ entries, series, years, offers, ...report }: PreflightReport): Preflight {
  return {
    ...report,
    series: [...series],
    years: [...years],
    offers: [...offers],
    entries: entries.map(({ entry, checks, findings, verdict }) => ({
      entryId: entry.entryId,
      number: entryNumber(entry),
      amountOre: debitOf(entry.content.rows).toString(),
      checks,
      findings: findings.map(({ problem, ...finding }) => ({ ...finding, problem: wireProblem(problem) })),
      verdict,
    })),
  };
}

/** Writes the transfers of a closing. */
export function wireTransfers({ hindrance, isUnderWay, transfers }: TransferOverview): TransferList {
  return {
    hindrance: hindrance === null ? null : wireProblem(hindrance),
    isUnderWay,
    transfers: transfers.map(wireTransfer),
  };
}

function wireTransfer({ transfer, canSendAgain, sendAgainFromMs, files }: ShownTransfer): WireTransfer {
  const { state, dueAtMs, problem } = transfer;
  return {
    transferId: transfer.transferId,
    entryId: transfer.entryId,
    number: `${transfer.entrySeries}${transfer.entryNumber.toString()}`,
    version: transfer.version,
    marker: renderMarker(transfer),
    series: transfer.series,
    state,
    attempts: transfer.attempt?.attempt ?? 0,
    looks: transfer.looks,
    acceptedAt: moment(transfer.acceptedAtMs),
    problem: problem === null ? null : wireStored(problem),
    receipt: wireReceipt(transfer),
    nextLookAt: state === "checking" && dueAtMs !== null ? moment(dueAtMs) : null,
    canSendAgain,
    sendAgainFrom: sendAgainFromMs === null ? null : moment(sendAgainFromMs),
    files:
      files === null
        ? null
        : {
            state: files.state,
            sent: files.sent,
            total: files.total,
            notSent: files.notSent.map(({ name, problem: why }) => ({ name, problem: wireStored(why) })),
          },
  };
}

function wireReceipt({ series, receipt }: Transfer): WireTransfer["receipt"] {
  if (receipt === null) return null;
  return { series, number: receipt.voucherNumber.toString(), at: moment(receipt.receivedAtMs) };
}

/** What is stored was a problem when it was written: its data are those of its Swedish sentence. */
function wireStored({ kind, data }: TransferProblem): ReturnType<typeof wireProblem> {
  return wireProblem({ ...(data as Omit<Problem, "kind">), kind });
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}
