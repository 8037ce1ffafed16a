/**
 * Notes what a change made stale (inaktuell): the signatures that rest on what changed, and no others. Called in the
 * transaction of the change, after it has been written.
 */
import { markedFindings } from "#domain/closingChecks/checkState.ts";
import type { SignOffEvent } from "#domain/signOff/signOffEvent.ts";
import { afterEvent } from "#domain/signOff/signOffState.ts";
import type { AppendixChanged, Cause, FormChange } from "#domain/staleness/cause.ts";
import { closingGraph } from "#domain/staleness/closingGraph.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import {
  type CausesByNode,
  type StaleSubject,
  staleSubjects,
  whatIsReached,
} from "#domain/staleness/reach.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { keepFiling } from "../filing/keepFiling.ts";
import { keepProgress } from "../progress/keepProgress.ts";
import { type Standing, signOffOf } from "../reconciliation/standing.ts";
import { graphGround, signedSubjects } from "./signedSubjects.ts";
import { type NoteDeps, readStanding } from "./signOffDeps.ts";
import { staleForms } from "./forms/staleForms.ts";
import { standingWithSigned } from "./forms/standingFor.ts";
import { type SubjectStanding, subjectGround } from "./subjectGround.ts";

export interface Changes {
  readonly closingId: string;
  /** Who changed it; null when nobody in particular did. */
  readonly by: string | null;
  /** Of the import that changed it; null when something else did. */
  readonly importNumber: number | null;
  /** What changed, with why: accounts, ledgers, control accounts, appendices, thresholds. */
  readonly changed: CausesByNode;
  /** Appendices that say something else by it: told where nothing that changed leads to them. */
  readonly appendices?: readonly AppendixChanged[];
  /** What a person said of the forms; left out when the books changed. */
  readonly through?: FormChange;
}

/** Writes what went stale, and how far the closing has come after the change. */
export async function noteChanges(
  deps: NoteDeps,
  transaction: Transaction,
  changes: Changes,
): Promise<readonly StaleSubject[]> {
  const { closingId, by, importNumber } = changes;
  if (!(await deps.signOffs.lockClosing(transaction, closingId))) return [];
  const standing = await standingWithSigned(deps, transaction, closingId);
  if (standing === null) return [];
  const stale = [
    ...staleOf(standing, changes),
    ...reopenedChecks(standing),
    ...staleForms(standing, changes),
  ];
  if (stale.length === 0) {
    await keepHowFar(deps, transaction, standing);
    return stale;
  }
  await writeStale(deps, transaction, { standing, stale, importNumber });
  const after = await readStanding(deps, transaction, closingId);
  if (after !== null) await keepHowFar(deps, transaction, after);
  const data = { count: stale.length };
  await deps.log.write(transaction, { by, kind: "signatures-went-stale", closingId, data });
  return stale;
}

async function keepHowFar(
  deps: NoteDeps,
  transaction: Transaction,
  standing: SubjectStanding,
): Promise<void> {
  await keepProgress(deps, transaction, standing);
  await keepFiling(deps, transaction, standing);
}

function staleOf(standing: Standing, { changed, appendices = [] }: Changes): readonly StaleSubject[] {
  const graph = closingGraph(graphGround(standing));
  const known = whatIsReached(graph, changed);
  const others = appendices
    .map((cause): [NodeKey, readonly Cause[]] => [`appendix:${cause.appendixId}`, [cause]])
    .filter(([node]) => !known.has(node));
  const reached = others.length === 0 ? known : whatIsReached(graph, new Map([...changed, ...others]));
  return staleSubjects(signedSubjects(standing), reached);
}

/** A mark holds for what was found when it was made. */
function reopenedChecks({ checks }: Standing): readonly StaleSubject[] {
  return checks
    .filter(({ state, signOff }) => state === "reopened" && signOff.stale === null)
    .map(({ check, mark }) => {
      const before = mark === null ? 0 : markedFindings(mark, check.name);
      const cause: Cause = { kind: "check-changed", check: check.name, before, after: check.findingCount };
      return { subject: { kind: "check", key: check.name }, causes: [cause] };
    });
}

interface Written {
  readonly standing: SubjectStanding;
  readonly stale: readonly StaleSubject[];
  readonly importNumber: number | null;
}

async function writeStale(
  deps: NoteDeps,
  transaction: Transaction,
  { standing, stale, importNumber }: Written,
): Promise<void> {
  const at = deps.now();
  const { closingId, currentImport } = standing.ground;
  const events = stale.map(({ subject, causes, basis }) => {
    const told = { kind: "went-stale", at, causes, importNumber } as const;
    const event: SignOffEvent = basis === undefined ? told : { ...told, basis };
    return {
      closingId,
      subject,
      event,
      state: afterEvent(signOffOf(standing.ground, subject), event),
      // An account that the import does not have any more is known by its number.
      name: subjectGround(standing, subject, deps.hash)?.name ?? subject.key,
      importId: currentImport?.importId ?? null,
      importNumber,
    };
  });
  await deps.signOffs.addEvents(transaction, events);
}
