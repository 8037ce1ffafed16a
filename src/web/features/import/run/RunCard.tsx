/** A running import: how far it has come in true counts, stage by stage, and the way to stop it. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { ImportRun } from "#wire/imports.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { currentStage, runPercent } from "#web/lib/importRun/runProgress.ts";
import { sourceName } from "#web/lib/texts/import/sourceName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useCancelImport } from "../useImports.ts";
import { StageTable } from "./StageTable.tsx";

/** Draws the run. */
export function RunCard({ closing, run }: { closing: Closing; run: ImportRun }): JSX.Element {
  const cancel = useCancelImport(closing.closingId);
  const current = closing.currentImport;
  const stage = currentStage(run);
  const isFetch = run.source === "fortnox";
  return (
    <>
      <Panel
        flush
        title={t(isFetch ? "imports.run.fetchTitle" : "imports.run.title")}
        aside={
          <Button
            variant="default"
            size="xs"
            loading={cancel.isPending}
            disabled={cancel.isSuccess}
            onClick={() => {
              cancel.mutate(run.runId);
            }}
          >
            {cancel.isSuccess && t("imports.run.cancelling")}
            {!cancel.isSuccess && t(isFetch ? "imports.run.cancelFetch" : "imports.run.cancel")}
          </Button>
        }
      >
        <div className="run-head">
          <p>
            <b className="b">
              {stage === undefined ? t("imports.run.waiting") : t(`imports.run.now.${stage.name}`)}
            </b>{" "}
            <span className="ink2">
              {sourceName(run)} ·{" "}
              {t("imports.run.by", { name: run.startedBy, moment: momentText(run.startedAt) })}
            </span>
          </p>
          <RunBar percent={runPercent(run)} />
        </div>
        <StageTable stages={run.stages} />
      </Panel>
      <FailureNotice error={cancel.error} />
      <Notice>
        {current === null ? t("imports.run.leave") : t("imports.run.leaveKeeps", { number: current.number })}
      </Notice>
    </>
  );
}

function RunBar({ percent }: { percent: number | null }): JSX.Element {
  const shown = percent ?? 0;
  return (
    <div className="run-bar">
      <span
        className="pb"
        role="progressbar"
        aria-label={t("imports.run.progress")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={shown}
      >
        <i style={{ width: `${shown}%` }} />
      </span>
      <b className="b n">{percent === null ? "–" : `${percent}\u00a0%`}</b>
    </div>
  );
}
