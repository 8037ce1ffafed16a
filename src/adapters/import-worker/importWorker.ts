/** Imports, each in a thread of its own. */
import type { ImportWorker } from "#app/importRuns/importWorker.ts";
import type { RunOutcome } from "#app/imports/runOrder.ts";
import type { FortnoxSettings } from "../fortnox/openFortnox.ts";
import type { ImportThreadData, ThreadMessage } from "./threadMessages.ts";
import { runThread } from "./threads.ts";

const file = new URL("./importThread.ts", import.meta.url);

/** A fetch then gives back its turns at the limiter, and writes the log of its calls. */
const patienceMs = 3_000;

/** Makes the worker; `url` is the database as the app's role. */
export function createImportWorker(
  url: string,
  fortnox: FortnoxSettings,
  onFault: (error: unknown) => void,
): ImportWorker {
  return {
    run: (order, onStages, signal) =>
      runThread<ThreadMessage, RunOutcome>({
        file,
        data: { url, order, fortnox } satisfies ImportThreadData,
        signal,
        ...(order.source.kind === "fortnox" ? { patienceMs } : {}),
        onMessage: (message) => {
          if (message.kind === "done") return { answer: message.outcome };
          if (message.kind === "stages") onStages(message.stages);
          else onFault(message.error);
          return undefined;
        },
      }),
  };
}
