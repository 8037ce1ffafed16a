/** The run that the page shows: the one under way, and after its end how it ended. */
import { useState } from "react";
import type { Closing } from "#wire/clients.ts";
import type { ImportRun } from "#wire/imports.ts";
import { useImportRun } from "#web/lib/importRun/useImportRun.ts";

export interface WatchedRun {
  readonly run: ImportRun | null;
  readonly watch: (runId: string) => void;
  readonly forget: () => void;
}

/** Follows the closing's run, whoever started it and wherever. */
export function useWatchedRun(closing: Closing): WatchedRun {
  const underWay = closing.runningImport?.runId ?? null;
  const [runId, setRunId] = useState(underWay);
  if (underWay !== null && underWay !== runId) setRunId(underWay);
  return {
    run: useImportRun(closing.closingId, underWay ?? runId),
    watch: setRunId,
    forget: () => {
      setRunId(null);
    },
  };
}
