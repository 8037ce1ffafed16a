/** Draws papers, each in a thread of its own: ten thousand rows of an appendix take many seconds. */
import type { AppendixPapers } from "#app/transferFiles/appendixFile.ts";
import { runThread } from "../../import-worker/threads.ts";
import { createTurns } from "../../import-worker/turns.ts";
import { appendixPaper } from "./appendixPaper.ts";
import type { Paper } from "./paper.ts";

const file = new URL("./paperThread.ts", import.meta.url);
const mostAtOnce = 1;
const timeoutMs = 240_000;

/** Makes the drawer of appendices. */
export function createAppendixPapers(): AppendixPapers {
  const draw = createPaperDrawer();
  return { draw: (sheet) => draw(appendixPaper(sheet)) };
}

/** Makes what draws any paper as PDF. */
export function createPaperDrawer(): (paper: Paper) => Promise<Uint8Array> {
  const turns = createTurns(mostAtOnce);
  return (data) =>
    turns.take(() =>
      runThread<Uint8Array, Uint8Array>({
        file,
        data,
        signal: AbortSignal.timeout(timeoutMs),
        onMessage: (bytes) => ({ answer: bytes }),
      }),
    );
}
