/** The steps of an import on the page: source, then a file's preview or the years of Fortnox, then the run. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type JSX, type ReactNode, useEffect } from "react";
import type { Closing } from "#wire/clients.ts";
import { useFortnoxStatus } from "#web/lib/fortnox/useConnection.ts";
import { hasEnded } from "#web/lib/importRun/runProgress.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SourceStep } from "./choose/SourceStep.tsx";
import { useSendFile } from "./choose/useSieFile.ts";
import { AttemptNotice } from "./fortnox/AttemptNotice.tsx";
import { YearsStep } from "./fortnox/YearsStep.tsx";
import { PreviewStep } from "./preview/PreviewStep.tsx";
import { RunCard } from "./run/RunCard.tsx";
import { RunEnd } from "./run/RunEnd.tsx";
import { Steps, type StepsProps } from "./Steps.tsx";
import { useStartImport } from "./useImports.ts";
import { useWatchedRun, type WatchedRun } from "./useWatchedRun.ts";

/** Draws the step that the closing stands at: a run under way before anything else. */
export function ImportFlow({ closing }: { closing: Closing }): JSX.Element {
  const watched = useWatchedRun(closing);
  useShowCommitted(closing.closingId, watched);
  const { run } = watched;
  if (run === null || hasEnded(run)) return <ChooseStep closing={closing} watched={watched} />;
  return (
    <Step closing={closing} source={run.source} current={run.source === "fortnox" ? "fetch" : "run"}>
      <RunCard closing={closing} run={run} />
    </Step>
  );
}

/** Draws the choice of a source and of what to import from it, below how the last run ended. */
function ChooseStep({ closing, watched }: { closing: Closing; watched: WatchedRun }): JSX.Element {
  const { closingId } = closing;
  const { fil: fileId, fortnox: attemptId, steg } = useSearch({ strict: false });
  const connection = useFortnoxStatus(closing.client.clientId).data?.connection;
  const showStep = useShowStep();
  const sending = useSendFile(closingId, (sentFileId) => {
    watched.forget();
    showStep({ fil: sentFileId });
  });
  const start = useStartImport(closingId, (runId) => {
    watched.watch(runId);
    showStep({});
  });
  const ended = watched.run !== null && (
    <RunEnd closingId={closingId} run={watched.run} currentNumber={closing.currentImport?.number ?? null} />
  );
  if (fileId !== undefined) {
    return (
      <Step closing={closing} source="sie-file" current="preview">
        {ended}
        <PreviewStep
          closing={closing}
          fileId={fileId}
          start={start}
          onAnother={() => {
            showStep({});
          }}
        />
      </Step>
    );
  }
  if (steg === "ar" && connection?.problem === null) {
    return (
      <Step closing={closing} source="fortnox" current="years">
        {ended}
        <YearsStep
          closing={closing}
          isStarting={start.isPending}
          error={start.error}
          onFetch={start.mutate}
        />
      </Step>
    );
  }
  return (
    <div className="stack">
      {ended}
      {attemptId !== undefined && <AttemptNotice closing={closing} attemptId={attemptId} />}
      <SourceStep closing={closing} sending={sending} />
    </div>
  );
}

interface StepProps extends Pick<StepsProps, "source" | "current"> {
  readonly closing: Closing;
  readonly children: ReactNode;
}

function Step({ closing, source, current, children }: StepProps): JSX.Element {
  const connection = useFortnoxStatus(closing.client.clientId).data?.connection ?? null;
  const connected = connection && { connect: t("imports.connectedBy", { name: connection.connectedBy }) };
  const notes = { source: t(`common.sources.${source}`), ...connected };
  return (
    <div className="import-steps">
      <Steps source={source} current={current} notes={notes} />
      <div className="stack">{children}</div>
    </div>
  );
}

/** Puts the step in the address, so that Back and a reload find it again. */
function useShowStep(): (search: { fil?: string }) => void {
  const navigate = useNavigate();
  return (search) => {
    void navigate({ to: ".", search });
  };
}

/** Goes to the new import when the run that the page watched has made one. */
function useShowCommitted(closingId: string, { run }: WatchedRun): void {
  const navigate = useNavigate();
  const number = run?.status === "committed" ? run.importNumber : null;
  useEffect(() => {
    if (number === null) return;
    void navigate({
      to: "/bokslut/$closingId/import/$number",
      params: { closingId, number: String(number) },
      replace: true,
    });
  }, [closingId, navigate, number]);
}
