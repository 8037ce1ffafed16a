/** Signatures in the form of the contract. */
import type { z } from "zod";
import type { History, StaleList } from "#app/signOff/history.ts";
import type { RecordedEvent } from "#app/signOff/signOffStore.ts";
import type { SubjectView } from "#app/signOff/subjectView.ts";
import type { Signature, SignedFigures } from "#domain/signOff/signOffEvent.ts";
import type { SigningProblem } from "#domain/signOff/signing.ts";
import type {
  HistoryEvent,
  StaleCause,
  history,
  signOffState,
  signature,
  signedFigures,
  staleList,
} from "#wire/signOff.ts";
import type { Problem } from "../foundation/refusal.ts";
import { type People, personOf, wireCause } from "./causeWire.ts";

type WireSignOff = z.input<typeof signOffState>;
type WireFigures = z.input<typeof signedFigures>;
type WireSignature = z.input<typeof signature>;

/** How a subject stands. */
export function wireSignOff({ signOff, people, ...view }: SubjectView): WireSignOff {
  const causes = (of: readonly Parameters<typeof wireCause>[0][]): StaleCause[] =>
    of.map((cause) => wireCause(cause, people));
  return {
    subject: view.subject,
    status: view.status,
    basis: view.sight,
    figures: wireFigures(view.figures),
    signature: wireSignature(signOff.signed, people),
    review: wireSignature(signOff.reviewed, people),
    notApplicable: wireSignature(signOff.notApplicable, people),
    stale: causes(signOff.stale?.causes ?? []),
    signAgain: view.signAgain,
    changedSinceReview: causes(view.sinceReview),
  };
}

/** The history, the newest first. */
export function wireHistory({ events, people }: History): z.input<typeof history> {
  return { events: events.map((event) => wireEvent(event, people)) };
}

/** What is stale now. */
export function wireStale({ items, people }: StaleList): z.input<typeof staleList> {
  return {
    items: items.map(({ ground, stale, canSignAgain, sight }) => ({
      subject: ground.subject,
      name: ground.name,
      causes: stale.causes.map((cause) => wireCause(cause, people)),
      canSignAgain,
      basis: sight,
      at: stale.since,
    })),
  };
}

/** A refusal to sign, with its data flat: the figures that were seen, those that stand, the vouchers that made them so. */
export function flatProblem(problem: SigningProblem, people: People): Problem {
  switch (problem.kind) {
    case "difference-unexplained":
      return { kind: problem.kind, differenceOre: problem.difference };
    case "figures-unknown":
      return {
        kind: problem.kind,
        closingOre: problem.figures.closing,
        reconciledOre: problem.figures.reconciled,
      };
    case "signature-stale":
      return { kind: problem.kind, vouchers: vouchersOf(problem.causes) };
    case "basis-changed":
      return {
        kind: problem.kind,
        seenClosingOre: problem.seen?.closing ?? null,
        seenReconciledOre: problem.seen?.reconciled ?? null,
        seenDifferenceOre: problem.seen?.difference ?? null,
        closingOre: problem.now?.closing ?? null,
        reconciledOre: problem.now?.reconciled ?? null,
        differenceOre: problem.now?.difference ?? null,
        vouchers: vouchersOf(problem.causes),
      };
    case "already-signed":
    case "already-reviewed":
    case "marked-not-applicable":
    case "signed-not-removable":
      return { kind: problem.kind, by: personOf(people, problem.by).name, at: problem.at };
    default:
      return problem;
  }
}

function vouchersOf(
  causes: Extract<SigningProblem, { kind: "signature-stale" }>["causes"],
): readonly string[] {
  const vouchers = causes.flatMap((cause) => (cause.kind === "account-changed" ? cause.vouchers : []));
  return [...new Set(vouchers.map(({ voucher }) => voucher))];
}

function wireEvent({ sequence, event, importNumber }: RecordedEvent, people: People): HistoryEvent {
  return {
    sequence,
    kind: event.kind,
    by: "by" in event ? personOf(people, event.by) : null,
    at: event.at,
    note: "note" in event ? event.note : "",
    figures: "figures" in event ? wireFigures(event.figures) : null,
    importNumber,
    causes: "causes" in event ? event.causes.map((cause) => wireCause(cause, people)) : [],
  };
}

function wireSignature(given: Signature | null, people: People): WireSignature | null {
  if (given === null) return null;
  const { by, at, note, figures } = given;
  return { by: personOf(people, by), at, note, figures: wireFigures(figures) };
}

function wireFigures(figures: SignedFigures | null): WireFigures | null {
  if (figures === null) return null;
  const text = (amount: bigint | null): string | null => amount?.toString() ?? null;
  return {
    openingOre: text(figures.opening),
    movementOre: text(figures.movement),
    closingOre: text(figures.closing),
    reconciledOre: text(figures.reconciled),
    differenceOre: text(figures.difference),
    materialityOre: figures.materiality.toString(),
  };
}
