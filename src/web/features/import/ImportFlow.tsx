/** The steps of an import on the page: source, preview, run. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type JSX, type ReactNode, useEffect } from "react";
import type { Closing } from "#wire/clients.ts";
import { Button } from "@mantine/core";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { hasEnded } from "#web/lib/importRun/runProgress.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SourceStep } from "./choose/SourceStep.tsx";
import { useSendFile, useSieFile } from "./choose/useSieFile.ts";
import { FilePreview } from "./preview/FilePreview.tsx";
import { RunCard } from "./run/RunCard.tsx";
import { RunEnd } from "./run/RunEnd.tsx";
import { type ImportStep, Steps } from "./Steps.tsx";
import { useStartImport } from "./useImports.ts";
import { useWatchedRun, type WatchedRun } from "./useWatchedRun.ts";

/** Draws the step that the closing stands at. */
export function ImportFlow({ closing }: { closing: Closing }): JSX.Element {
  const { closingId } = closing;
  const { fil: fileId } = useSearch({ strict: false });
  const watched = useWatchedRun(closing);
  const showFile = useShowFile();
  useShowCommitted(closingId, watched);
  const sending = useSendFile(closingId, (sentFileId) => {
    watched.forget();
    showFile(sentFileId);
  });
  const { run } = watched;
  if (run !== null && !hasEnded(run)) {
    return (
      <Step at="run">
        <RunCard closing={closing} run={run} />
      </Step>
    );
  }
  const ended = run !== null && (
    <RunEnd closingId={closingId} run={run} currentNumber={closing.currentImport?.number ?? null} />
  );
  if (fileId !== undefined) {
    return (
      <Step at="preview">
        {ended}
        <PreviewStep closing={closing} fileId={fileId} watched={watched} />
      </Step>
    );
  }
  return (
    <div className="stack">
      {ended}
      <SourceStep closing={closing} sending={sending} />
    </div>
  );
}

function Step({ at, children }: { at: ImportStep; children: ReactNode }): JSX.Element {
  return (
    <div className="import-steps">
      <Steps current={at} />
      <div className="stack">{children}</div>
    </div>
  );
}

interface PreviewStepProps {
  readonly closing: Closing;
  readonly fileId: string;
  readonly watched: WatchedRun;
}

function PreviewStep({ closing, fileId, watched }: PreviewStepProps): JSX.Element {
  const { data, error } = useSieFile(closing.closingId, fileId);
  const showFile = useShowFile();
  const start = useStartImport(closing.closingId, (runId) => {
    watched.watch(runId);
    showFile(undefined);
  });
  const another = (): void => {
    showFile(undefined);
  };
  if (data === undefined) {
    if (error === null) return <SkeletonLines lines={8} />;
    const action = <Button onClick={another}>{t("imports.preview.another")}</Button>;
    return <FailureNotice error={error} action={action} />;
  }
  return (
    <FilePreview
      closing={closing}
      preview={data}
      isStarting={start.isPending}
      error={start.error}
      onImport={start.mutate}
      onAnother={another}
    />
  );
}

/** Puts the file in the address, so that Back and a reload find it again. */
function useShowFile(): (fileId: string | undefined) => void {
  const navigate = useNavigate();
  return (fileId) => {
    void navigate({ to: ".", search: (previous) => ({ ...previous, fil: fileId }) });
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
