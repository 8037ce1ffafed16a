/**
 * Computes anew what appendices say, the main ones that sum them with them, keeps it, and tells which of them say
 * something else than before. The one place where sums are written.
 */
import type { Appendix } from "#domain/appendices/appendix.ts";
import { figuresOf } from "#domain/appendices/appendixKinds.ts";
import type { OtherAppendix } from "#domain/appendices/kindRules.ts";
import type { AppendixChanged } from "#domain/staleness/cause.ts";
import type {
  AppendixClosing,
  AppendixHead,
  AppendixStore,
  SaidAppendix,
  StoredAppendix,
} from "../appendices/appendixStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type FigureGround, type GroundDeps, contextOf, readFigureGround } from "./figureGround.ts";
import { otherOf, saidBy, totalOf } from "./saidAppendix.ts";

export interface ComputeDeps extends GroundDeps {
  readonly appendices: AppendixStore;
}

/** Which appendices to compute: some by their ids, or all of the closing. */
export type Computed = "all" | readonly string[];

export interface ComputeOrder {
  readonly closing: AppendixClosing;
  readonly which: Computed;
  /** Who changed something; null when it comes of an import. */
  readonly by: string | null;
}

/** Computes them; the closing's appendices are locked by the caller. */
export async function computeSaid(
  deps: ComputeDeps,
  transaction: Transaction,
  { closing, which, by }: ComputeOrder,
): Promise<readonly AppendixChanged[]> {
  const { closingId } = closing;
  const heads = await deps.appendices.readHeads(transaction, closingId);
  const asked = heads.filter(({ kind, appendixId }) => kind === "main" || isAsked(which, appendixId));
  const ids = asked.map(({ appendixId }) => appendixId);
  const stored = await deps.appendices.readAppendices(transaction, closingId, ids);
  const appendices = stored.map(({ appendix }) => appendix);
  const ground = await readFigureGround(deps, transaction, { closing, appendices });
  const before = await deps.appendices.readSaid(transaction, closingId);
  const files = await deps.appendices.readFileHashes(transaction, closingId);
  const after = sayAll({ heads, stored, ground, files, before });
  const changed = after.filter((said) => before.get(said.appendixId)?.hash !== said.hash);
  await deps.appendices.writeSaid(transaction, changed);
  return changed.flatMap((said) => {
    const head = heads.find(({ appendixId }) => appendixId === said.appendixId);
    return head === undefined
      ? []
      : [changeOf(head, { before: before.get(said.appendixId), after: said }, by)];
  });
}

/** Tells the change of an appendix as others that rest on it are told. */
export function changeOf(
  { appendixId, number, name }: Pick<AppendixHead, "appendixId" | "number" | "name">,
  said: { readonly before: SaidAppendix | undefined; readonly after: SaidAppendix | undefined },
  by: string | null,
): AppendixChanged {
  const { before, after } = said;
  return {
    kind: "appendix-changed",
    change: before === undefined ? "added" : after === undefined ? "removed" : "changed",
    appendixId,
    number,
    name,
    before: totalOf(before),
    after: totalOf(after),
    by,
  };
}

function isAsked(which: Computed, appendixId: string): boolean {
  return which === "all" || which.includes(appendixId);
}

interface Work {
  readonly heads: readonly AppendixHead[];
  readonly stored: readonly StoredAppendix[];
  readonly ground: FigureGround;
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, SaidAppendix>;
}

/** The main ones last, for they sum what the others say. */
function sayAll(work: Work): readonly SaidAppendix[] {
  const { heads, stored, before } = work;
  const plain = stored.flatMap(({ appendix }) => (appendix.kind === "main" ? [] : [say(work, appendix, [])]));
  const now = new Map([...before, ...plain.map((said) => [said.appendixId, said] as const)]);
  const others = heads
    .filter(({ kind }) => kind !== "main")
    .map((head) => otherOf(head, now.get(head.appendixId)));
  const main = stored.flatMap(({ appendix }) =>
    appendix.kind === "main" ? [say(work, appendix, others)] : [],
  );
  return [...plain, ...main];
}

function say({ ground, files }: Work, appendix: Appendix, others: readonly OtherAppendix[]): SaidAppendix {
  const figures = figuresOf(appendix, contextOf(ground, appendix, others));
  return saidBy(appendix, figures, files.get(appendix.id) ?? []);
}
