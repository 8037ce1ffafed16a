/** The overview in the form of the contract: each line's matter with the data of its sentence. */
import type { z } from "zod";
import type { Overview } from "#app/progress/overview.ts";
import type { GroupProgress } from "#domain/progress/groupProgress.ts";
import type { TodoItem, TodoMatter } from "#domain/progress/todo.ts";
import type { overview, todoItem } from "#wire/progress.ts";
import { type Problem, wireProblem } from "../foundation/refusal.ts";
import { type People, wireCause } from "../signOff/causeWire.ts";

/** What remains, and how far it has come. */
export function wireOverview(read: Overview): z.infer<typeof overview> {
  const { phases, groups, progress, questions, people } = read;
  return {
    phases: phases.map(({ items, ...phase }) => ({
      ...phase,
      items: items.map((item) => wireItem(item, people)),
    })),
    groups: groups.map(wireGroup),
    unsigned: progress.unsigned,
    accounts: progress.accounts,
    differences: progress.counts.differs,
    stale: progress.counts.stale,
    questions,
  };
}

function wireGroup({
  key,
  accounts,
  settled,
  counts,
}: GroupProgress): z.infer<typeof overview>["groups"][number] {
  return { key, accounts, settled, counts: { ...counts } };
}

function wireItem({ key, sign, matter, amount, link }: TodoItem, people: People): z.infer<typeof todoItem> {
  return {
    key,
    sign,
    matter: wireProblem(sayMatter(matter)),
    causes: "causes" in matter ? matter.causes.map((cause) => wireCause(cause, people)) : [],
    amountOre: amount?.toString() ?? null,
    link,
  };
}

/** Flat: a check's line has the data of the check's own summary beside which check it is. */
function sayMatter(matter: TodoMatter): Problem {
  switch (matter.kind) {
    case "check": {
      const { name, summary, findingCount } = matter.check;
      const { reopened } = matter;
      return {
        ...summary.data,
        findings: findingCount,
        check: name,
        summary: summary.kind,
        reopened,
        kind: "check",
      };
    }
    case "account-stale": {
      const { kind, account, name, signAgain } = matter;
      return { kind, account, name, signAgain };
    }
    case "appendix-stale": {
      const { kind, appendixId, number, name } = matter;
      return { kind, appendixId, number, name };
    }
    case "form-stale": {
      const { kind, form, signAgain } = matter;
      return { kind, form, signAgain };
    }
    default:
      return matter;
  }
}
