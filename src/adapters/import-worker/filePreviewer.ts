/** Previews, each in a thread of its own and only a few at a time: each holds its file in memory. */
import type { FilePreviewer } from "#app/importFiles/filePreview.ts";
import type { PreviewMessage, PreviewThreadData } from "./threadMessages.ts";
import { runThread } from "./threads.ts";
import { createTurns } from "./turns.ts";

const file = new URL("./previewThread.ts", import.meta.url);
const mostAtOnce = 2;
const timeoutMs = 120_000;

/** Makes the previewer. */
export function createFilePreviewer(): FilePreviewer {
  const turns = createTurns(mostAtOnce);
  return {
    preview: (path, target) =>
      turns.take(() =>
        runThread<PreviewMessage, PreviewMessage>({
          file,
          data: { path, target } satisfies PreviewThreadData,
          signal: AbortSignal.timeout(timeoutMs),
          onMessage: (answer) => ({ answer }),
        }),
      ),
  };
}
