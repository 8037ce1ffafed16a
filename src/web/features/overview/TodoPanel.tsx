/** The list of what is left to do, phase by phase. */
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX, ReactNode } from "react";
import type { Closing } from "#wire/clients.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { TodoItem, TodoPhase } from "./todo.ts";

export interface TodoPanelProps {
  readonly closing: Closing;
  readonly phases: readonly TodoPhase[];
}

/** Draws the phases. */
export function TodoPanel({ closing, phases }: TodoPanelProps): JSX.Element {
  return (
    <Panel flush title={t("overview.todo.title")}>
      {phases.map(({ name, aside, items }, index) => (
        <section key={name} className="phase">
          <header>
            <span className="nr" aria-hidden="true">
              {index + 1}
            </span>
            <h3 className="grow">{t(`overview.todo.${name}`)}</h3>
            <span className="sm ink2 n">{aside}</span>
          </header>
          <ol>
            {items.map((item) => (
              <li key={item.key}>
                <TodoLink closing={closing} item={item}>
                  <TodoText item={item} />
                </TodoLink>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Panel>
  );
}

function TodoText({ item }: { item: TodoItem }): JSX.Element {
  return (
    <>
      <StatusSign sign={item.sign} wordless />
      <span className="tx">
        <b>{item.title}</b> <i>{item.hint}</i>
      </span>
      <span className="b">{item.amountOre !== null && <Amount ore={item.amountOre} className="diff" />}</span>
      <span className="go">
        {t(`overview.todo.go.${item.to}`)}
        <IconChevronRight className="i" aria-hidden="true" />
      </span>
    </>
  );
}

interface TodoLinkProps {
  readonly closing: Closing;
  readonly item: TodoItem;
  readonly children: ReactNode;
}

function TodoLink({ closing, item, children }: TodoLinkProps): JSX.Element {
  const { closingId, currentImport } = closing;
  switch (item.to) {
    case "import":
      return (
        <Link to="/bokslut/$closingId/import" params={{ closingId }}>
          {children}
        </Link>
      );
    case "import-detail":
      return (
        <Link
          to="/bokslut/$closingId/import/$number"
          params={{ closingId, number: String(currentImport?.number ?? "") }}
        >
          {children}
        </Link>
      );
    case "reconciliation":
      return (
        <Link to="/bokslut/$closingId/avstamning" params={{ closingId }}>
          {children}
        </Link>
      );
  }
}
