/** Översikt: what remains of a closing as one ordered list, and how far each group of accounts has come. */
import {
  type ProgressCounts,
  type GroupProgress,
  groupProgress,
  progressOf,
} from "#domain/progress/groupProgress.ts";
import { type TodoGround, listTodo } from "#domain/progress/listTodo.ts";
import type { TodoPhase } from "#domain/progress/todo.ts";
import type { TodoAccount } from "#domain/progress/todoReconciliation.ts";
import { changeOfYear } from "#domain/reconciliation/figures.ts";
import { signAgain } from "#domain/signOff/signAgain.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor, Person } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { FormsDeps } from "../forms/formsGround.ts";
import { type AccountStanding, type Standing, signOffOf } from "../reconciliation/standing.ts";
import { type NotFound, readStanding } from "../signOff/signOffDeps.ts";
import type { SignOffStore } from "../signOff/signOffStore.ts";
import { peopleOfCauses } from "../signOff/subjectView.ts";
import type { OverviewStore } from "./overviewStore.ts";
import { readTaxTodo } from "./taxTodo.ts";

export interface OverviewDeps extends FormsDeps {
  readonly inFirm: InFirm;
  readonly overviews: OverviewStore;
  readonly signOffs: Pick<SignOffStore, "readPeople">;
}

export interface Overview {
  readonly phases: readonly TodoPhase[];
  readonly groups: readonly GroupProgress[];
  readonly progress: ProgressCounts;
  /** Those that wait for an answer. */
  readonly questions: number;
  /** Those whom causes name, by id. */
  readonly people: ReadonlyMap<string, Person>;
}

/** Reads it. */
export async function readOverview(
  deps: OverviewDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<Overview, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const standing = await readStanding(deps, transaction, closingId);
    if (standing === null) return refused({ kind: "not-found" });
    const { companyForm, isTaxChosen, ...ground } = await deps.overviews.readOverviewGround(
      transaction,
      closingId,
    );
    const taxTodo = await readTaxTodo(deps, transaction, { standing, companyForm, isTaxChosen });
    const todo = { ...todoOf(standing), ...ground, ...taxTodo };
    const people = await peopleOfCauses(deps.signOffs, transaction, [
      ...todo.accounts,
      ...todo.staleAppendices,
      ...(todo.forms?.forms ?? []),
    ]);
    const { assets, equityAndLiabilities, unplaced } = standing.table;
    const groups = [...assets.groups, ...equityAndLiabilities.groups, ...unplaced].map((group) => ({
      key: group.key,
      accounts: group.accounts.flatMap(({ account }) => standing.accounts.get(account) ?? []),
    }));
    return ok({
      phases: listTodo(todo),
      groups: groupProgress(groups),
      progress: progressOf(Array.from(standing.accounts.values())),
      questions: ground.questions.filter(({ isAnswered }) => !isAnswered).length,
      people,
    });
  });
}

function todoOf(standing: Standing): Pick<TodoGround, "accounts" | "staleAppendices" | "checks" | "entries"> {
  const { ground, accounts, checks } = standing;
  return {
    accounts: Array.from(accounts.values(), todoAccount),
    staleAppendices: ground.appendices.flatMap(({ appendixId, number, name }) => {
      const { stale } = signOffOf(ground, { kind: "appendix", key: appendixId });
      return stale === null ? [] : [{ appendixId, number, name, causes: stale.causes }];
    }),
    checks,
    entries: ground.entries,
  };
}

function todoAccount(account: AccountStanding): TodoAccount {
  const { opening, closing, reconciled, difference, materiality, signOff } = account;
  const movement = changeOfYear(account);
  const figures = { opening, movement, closing, reconciled, difference, materiality };
  return {
    ...account,
    appendices: account.support.length,
    causes: signOff.stale?.causes ?? [],
    signAgain: signAgain(signOff, figures),
  };
}
