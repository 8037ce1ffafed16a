/** Draws appendices on paper, each in a thread of its own: ten thousand rows take many seconds. */
import type { AppendixPapers } from "#app/transferFiles/appendixFile.ts";
import { runThread } from "../../import-worker/threads.ts";
import { createTurns } from "../../import-worker/turns.ts";
import { appendixPaper } from "./appendixPaper.ts";

const file = new URL("./paperThread.ts", import.meta.url);
const mostAtOnce = 1;
const timeoutMs = 240_000;

/** Makes the drawer. */
export function createAppendixPapers(): AppendixPapers {
  const turns = createTurns(mostAtOnce);
  return {
    draw: (sheet) => {
      const data = appendixPaper(sheet);
      return turns.take(() =>
        runThread<Uint8Array, Uint8Array>({
          file,
          data,
          signal: AbortSignal.timeout(timeoutMs),
          onMessage: (bytes) => ({ answer: bytes }),
        }),
      );
    },
  };
}
