/** Imports, each in a thread of its own. */
import type { ImportWorker } from "#app/importRuns/importWorker.ts";
import type { RunOutcome } from "#app/imports/importFiscalYear.ts";
import type { ImportThreadData, ThreadMessage } from "./threadMessages.ts";
import { runThread } from "./threads.ts";

const file = new URL("./importThread.ts", import.meta.url);

/** Makes the worker; `url` is the database as the app's role. */
export function createImportWorker(url: string): ImportWorker {
  return {
    run: (order, onStages, signal) =>
      runThread<ThreadMessage, RunOutcome>({
        file,
        data: { url, order } satisfies ImportThreadData,
        signal,
        onMessage: (message) => {
          if (message.kind === "done") return { answer: message.outcome };
          onStages(message.stages);
          return undefined;
        },
      }),
  };
}
