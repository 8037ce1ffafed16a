/** The control list of an import: each ✓, ! or –, with what stands behind it. */
import type { JSX } from "react";
import type { ImportCheck } from "#wire/imports.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Control } from "./Control.tsx";

const outcomes = ["ok", "attention", "not-run"] as const;

/** Draws the list with a count per outcome. */
export function ControlList({ checks }: { checks: readonly ImportCheck[] }): JSX.Element {
  const tally = outcomes.map((outcome) => ({
    outcome,
    count: checks.filter((check) => check.outcome === outcome).length,
  }));
  return (
    <div className="controls">
      <Panel
        flush
        title={t("imports.checks.title")}
        aside={
          <span className="tally">
            {tally.map(({ outcome, count }) => (
              <span key={outcome} title={`${count} ${t(`imports.checks.tally.${outcome}`)}`}>
                <StatusSign sign={outcome} word={t(`imports.checks.tally.${outcome}`)} wordless />
                <b className="b n">{count}</b>
              </span>
            ))}
          </span>
        }
      >
        <ul>
          {checks.map((check) => (
            <Control key={check.name} check={check} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
