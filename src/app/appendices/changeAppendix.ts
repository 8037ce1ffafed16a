/**
 * Changes what people type in an appendix. A change names the version that it was made from, so that two tabs never
 * write over each other unseen.
 */
import type { Appendix, AppendixContents, AppendixKind } from "#domain/appendices/appendix.ts";
import { figuresOf } from "#domain/appendices/appendixKinds.ts";
import type { Figure } from "#domain/appendices/figure.ts";
import type { RollRule } from "#domain/appendices/kindRules.ts";
import type { Ore } from "#domain/money/ore.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { contextOf, readFigureGround, sideOf } from "../appendixFigures/figureGround.ts";
import { otherOf } from "../appendixFigures/saidAppendix.ts";
import type { Actor } from "../firm/actor.ts";
import { type AccountProblem, findAccounts } from "./appendixAccounts.ts";
import {
  type AppendixDeps,
  type AppendixPlace,
  type ChangedMeanwhile,
  type LockedAppendix,
  type NotFound,
  checkVersion,
  withAppendix,
  writeChange,
} from "./appendixDeps.ts";
import { type ContentProblem, checkAmount, checkContent } from "./checkContent.ts";

export interface Versioned extends AppendixPlace {
  readonly version: number;
}

export type ContentOf = {
  readonly [K in AppendixKind]: { readonly kind: K; readonly content: AppendixContents[K] };
}[AppendixKind];

export interface DescriptionChange extends Versioned {
  readonly name?: string;
  readonly accounts?: readonly string[];
  readonly note?: string;
  readonly rollRule?: RollRule;
}

export interface OverrideChange extends Versioned {
  readonly figure: string;
  /** Null puts the computed amount back (Återställ). */
  readonly amount: Ore | null;
}

type Stopped = NotFound | ChangedMeanwhile;
export type ChangeContentProblem = Stopped | ContentProblem | { readonly kind: "appendix-of-other-kind" };
export type DescribeProblem = Stopped | AccountProblem | { readonly kind: "appendix-accounts-follow" };
export type OverrideProblem = Stopped | ContentProblem | { readonly kind: "figure-unknown" };

/** Puts other rows in it. */
export async function changeContent(
  deps: AppendixDeps,
  actor: Actor,
  { typed, ...asked }: Versioned & { readonly typed: ContentOf },
): Promise<Result<null, ChangeContentProblem>> {
  return changing<ContentProblem | { readonly kind: "appendix-of-other-kind" }>(deps, actor, {
    asked,
    change: ({ stored: { appendix } }) => {
      const isComputed = appendix.kind === "main" || sideOf(appendix.kind) !== null;
      if (appendix.kind !== typed.kind || isComputed) return refused({ kind: "appendix-of-other-kind" });
      const problem = checkContent(typed.kind, typed.content);
      if (problem !== null) return refused(problem);
      return ok({
        appendix: { ...appendix, content: typed.content } as Appendix,
        event: { kind: "appendix-content-changed" },
      });
    },
  });
}

/** Changes its name, note, accounts or what next year gets of it. */
export async function describeAppendix(
  deps: AppendixDeps,
  actor: Actor,
  change: DescriptionChange,
): Promise<Result<null, DescribeProblem>> {
  const { name, accounts, note, rollRule } = change;
  return changing(deps, actor, {
    asked: change,
    change: async (locked) => {
      const { appendix } = locked.stored;
      const found =
        accounts === undefined ? ok(appendix.accounts) : await otherAccounts(deps, locked, accounts);
      if (!found.ok) return found;
      const described = {
        ...appendix,
        accounts: found.value,
        name: name ?? appendix.name,
        note: note ?? appendix.note,
        rollRule: rollRule ?? appendix.rollRule,
      };
      return ok({ appendix: described, event: { kind: "appendix-described" } });
    },
  });
}

/** Puts an amount in the place of a computed figure, with a mark, or the computed one back. */
export async function overrideFigure(
  deps: AppendixDeps,
  actor: Actor,
  { figure: key, amount, ...asked }: OverrideChange,
): Promise<Result<null, OverrideProblem>> {
  return changing<ContentProblem | { readonly kind: "figure-unknown" }>(deps, actor, {
    asked,
    change: async (locked) => {
      const { appendix } = locked.stored;
      const problem = amount === null ? null : checkAmount(amount);
      if (problem !== null) return refused(problem);
      const figure = (await figuresIn(deps, locked)).find((each) => each.key === key);
      const former = appendix.overrides.find((override) => override.figure === key);
      if (figure === undefined && (amount !== null || former === undefined)) {
        return refused({ kind: "figure-unknown" });
      }
      const others = appendix.overrides.filter((override) => override !== former);
      if (amount === null) {
        const data = { amountOre: former?.amount.toString() ?? null };
        const event = { kind: "appendix-override-withdrawn", data };
        return ok({ appendix: { ...appendix, overrides: others }, event });
      }
      const made = { figure: key, amount, by: actor.userId, at: deps.now() };
      const data = { computedOre: figure?.computed?.toString() ?? null, amountOre: amount.toString() };
      const event = { kind: "appendix-overridden", data };
      return ok({ appendix: { ...appendix, overrides: [...others, made] }, event });
    },
  });
}

interface Change {
  readonly appendix: Appendix;
  readonly event: { readonly kind: string; readonly data?: Readonly<Record<string, string | null>> };
}

async function changing<P>(
  deps: AppendixDeps,
  actor: Actor,
  {
    asked,
    change,
  }: {
    readonly asked: Versioned;
    readonly change: (locked: LockedAppendix) => Result<Change, P> | Promise<Result<Change, P>>;
  },
): Promise<Result<null, Stopped | P>> {
  return withAppendix<null, ChangedMeanwhile | P>(deps, actor, {
    place: asked,
    work: async (locked): Promise<Result<null, ChangedMeanwhile | P>> => {
      const current = checkVersion(locked.stored, asked.version);
      if (!current.ok) return current;
      const changed = await change(locked);
      if (!changed.ok) return changed;
      await writeChange(deps, locked, { ...changed.value, by: actor.userId });
      return ok(null);
    },
  });
}

/** Those of a ledger and of a group follow the books. */
async function otherAccounts(
  deps: AppendixDeps,
  { transaction, closing, stored: { appendix } }: LockedAppendix,
  accounts: readonly string[],
): Promise<Result<readonly string[], AccountProblem | { readonly kind: "appendix-accounts-follow" }>> {
  const { kind } = appendix;
  if (kind === "main" || sideOf(kind) !== null) return refused({ kind: "appendix-accounts-follow" });
  // An account that a new import does not have may stay; one more has to be there.
  const added = accounts.filter((account) => !appendix.accounts.includes(account));
  const found =
    added.length === 0 ? ok(null) : await findAccounts(deps, transaction, { closing, kind, accounts: added });
  return found.ok ? ok([...new Set(accounts)]) : found;
}

async function figuresIn(
  deps: AppendixDeps,
  { transaction, closing, stored: { appendix } }: LockedAppendix,
): Promise<readonly Figure[]> {
  const ground = await readFigureGround(deps, transaction, { closing, appendices: [appendix] });
  const said = await deps.appendices.readSaid(transaction, closing.closingId);
  const heads = await deps.appendices.readHeads(transaction, closing.closingId);
  const others = heads
    .filter(({ kind, appendixId }) => kind !== "main" && appendixId !== appendix.id)
    .map((head) => otherOf(head, said.get(head.appendixId)));
  const { sums, rows } = figuresOf(appendix, contextOf(ground, appendix, others));
  return [...sums.map(({ figure }) => figure), ...rows];
}
