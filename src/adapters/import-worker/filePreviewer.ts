/** Previews, each in a thread of its own and only a few at a time: each holds its file in memory. */
import type { FilePreviewer } from "#app/importFiles/filePreview.ts";
import type { PreviewMessage, PreviewThreadData } from "./threadMessages.ts";
import { runThread } from "./threads.ts";

const file = new URL("./previewThread.ts", import.meta.url);
const mostAtOnce = 2;
const timeoutMs = 120_000;

/** Makes the previewer; those who come when all threads are taken wait for their turn. */
export function createFilePreviewer(): FilePreviewer {
  const waiting: (() => void)[] = [];
  let running = 0;
  const takeTurn = async (): Promise<void> => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
  };
  const passTurn = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  return {
    preview: async (path, target) => {
      await takeTurn();
      try {
        return await runThread<PreviewMessage, PreviewMessage>({
          file,
          data: { path, target } satisfies PreviewThreadData,
          signal: AbortSignal.timeout(timeoutMs),
          onMessage: (answer) => ({ answer }),
        });
      } finally {
        passTurn();
      }
    },
  };
}
