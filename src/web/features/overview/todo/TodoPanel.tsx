/** The list of what is left to do, phase by phase; a phase without lines says why it has none. */
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { Overview, TodoPhase } from "#wire/progress.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { firstLeft } from "#web/lib/progress/todoLeft.ts";
import { t } from "#web/lib/texts/translate.ts";
import { TodoLine } from "./TodoLine.tsx";
import { todoText } from "./todoText.ts";

export interface TodoPanelProps {
  readonly closing: Closing;
  readonly overview: Overview;
}

/** Draws the phases. */
export function TodoPanel({ closing, overview }: TodoPanelProps): JSX.Element {
  const first = firstLeft(overview);
  // Closing entries and questions are phases of a closing that has any.
  const phases = overview.phases.filter(
    ({ name, total }) => (name !== "questions" && name !== "entries") || total > 0,
  );
  return (
    <Panel
      flush
      title={t("overview.todo.title")}
      {...(first === null ? {} : { aside: t("overview.todo.next", { title: todoText(first).title }) })}
    >
      {first === null && <p className="all-done">{t("overview.todo.allDone")}</p>}
      {phases.map((phase, index) => (
        <Phase key={phase.name} closing={closing} phase={phase} number={index + 1} />
      ))}
    </Panel>
  );
}

interface PhaseProps {
  readonly closing: Closing;
  readonly phase: TodoPhase;
  readonly number: number;
}

function Phase({ closing, phase, number }: PhaseProps): JSX.Element {
  return (
    <section className="phase">
      <header>
        <span className="nr" aria-hidden="true">
          {number}
        </span>
        <h3 className="grow">{t(`overview.todo.phases.${phase.name}`)}</h3>
        <span className="sm ink2 n">{countText(closing, phase)}</span>
      </header>
      {phase.items.length === 0 ? (
        <Clear closing={closing} phase={phase} />
      ) : (
        <ol>
          {phase.items.map((item) => (
            <li key={item.key}>
              <TodoLine closingId={closing.closingId} item={item} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Clear({ closing, phase }: Pick<PhaseProps, "closing" | "phase">): JSX.Element {
  const { name, done, total } = phase;
  if (closing.currentImport === null) return <Said sign="not-run" word={t(`overview.todo.waits.${name}`)} />;
  // Differences and missing support are told account by account, under Avstämning.
  if (name === "checks" && done < total)
    return <Said sign="not-run" word={t("overview.todo.clear.checksByAccount")} />;
  return <Said sign="ok" word={t(`overview.todo.clear.${name}`)} />;
}

function Said({ sign, word }: { sign: "ok" | "not-run"; word: string }): JSX.Element {
  return (
    <p className="clear">
      <StatusSign sign={sign} word={word} />
    </p>
  );
}

function countText({ currentImport }: Closing, { name, done, total }: TodoPhase): string {
  if (name === "import")
    return currentImport === null
      ? ""
      : t("overview.todo.fetched", { at: momentText(currentImport.importedAt) });
  return total === 0 ? "" : t(`overview.todo.counts.${name}`, { done, total });
}
