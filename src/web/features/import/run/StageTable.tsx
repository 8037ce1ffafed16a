/** The named stages of a run with their counts and times. */
import type { JSX } from "react";
import type { ImportStage } from "#wire/imports.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { stagePercent } from "#web/lib/importRun/runProgress.ts";
import { t } from "#web/lib/texts/translate.ts";
import { durationText } from "../durationText.ts";

const signs = { waiting: "untouched", running: "running", done: "done" } as const;

/** Draws a row per stage. */
export function StageTable({ stages }: { stages: readonly ImportStage[] }): JSX.Element {
  return (
    <table className="dense stages">
      <thead className="sr">
        <tr>
          <th scope="col">{t("imports.run.column.stage")}</th>
          <th scope="col">{t("imports.run.column.done")}</th>
          <th scope="col">{t("imports.run.column.state")}</th>
          <th scope="col">{t("imports.run.column.time")}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <StageRow key={stage.name} stage={stage} />
        ))}
      </tbody>
    </table>
  );
}

function StageRow({ stage }: { stage: ImportStage }): JSX.Element {
  const percent = stage.state === "running" ? stagePercent(stage) : null;
  const ink = stage.state === "waiting" ? "mut" : "";
  return (
    <tr>
      <th scope="row" className={ink}>
        <StatusSign sign={signs[stage.state]} wordless word={t(`imports.run.states.${stage.state}`)} />{" "}
        {t(`imports.run.stages.${stage.name}`)}
      </th>
      <td className={`n ${ink}`}>{countsText(stage)}</td>
      <td className="meter">
        {percent !== null && (
          <span className="pb" aria-hidden="true">
            <i style={{ width: `${percent}%` }} />
          </span>
        )}
      </td>
      <td className="r n mut">{stage.durationMs === null ? "" : durationText(stage.durationMs)}</td>
    </tr>
  );
}

function countsText({ name, state, done, total }: ImportStage): string {
  if (state === "waiting" || name === "company") return "";
  const data = { done: countText(done), total: countText(total ?? 0) };
  return total === null ? t(`imports.run.counts.${name}`, data) : t(`imports.run.counts.${name}Of`, data);
}
