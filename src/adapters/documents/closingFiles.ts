/** SIE files of whole closings, each in a thread of its own: a million rows take many seconds. */
import type { ClosingFile, ClosingFileOrder, ClosingFileProblem } from "#app/sieExport/exportClosing.ts";
import type { Result } from "#lib/result.ts";
import { runThread } from "../import-worker/threads.ts";
import { createTurns } from "../import-worker/turns.ts";

const file = new URL("./closingFileThread.ts", import.meta.url);
/** Each holds the books of a year in memory, twice. */
const mostAtOnce = 1;
const timeoutMs = 240_000;

export interface ClosingFileThreadData {
  /** The database as the app's role. */
  readonly url: string;
  readonly firmId: string;
  readonly order: ClosingFileOrder;
}

export type MakeClosingFile = (
  firmId: string,
  order: ClosingFileOrder,
) => Promise<Result<ClosingFile, ClosingFileProblem>>;

/** Makes the maker. */
export function createClosingFiles(url: string): MakeClosingFile {
  const turns = createTurns(mostAtOnce);
  return (firmId, order) =>
    turns.take(() =>
      runThread<Result<ClosingFile, ClosingFileProblem>, Result<ClosingFile, ClosingFileProblem>>({
        file,
        data: { url, firmId, order } satisfies ClosingFileThreadData,
        signal: AbortSignal.timeout(timeoutMs),
        onMessage: (answer) => ({ answer }),
      }),
    );
}
