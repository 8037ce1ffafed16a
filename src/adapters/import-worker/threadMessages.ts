/** What the threads of imports and previews are given, and what they tell. */
import type { FilePreview, PreviewProblem } from "#app/importFiles/filePreview.ts";
import type { RunOrder, RunOutcome } from "#app/imports/runOrder.ts";
import type { Stage } from "#app/importRuns/stages.ts";
import type { ImportTarget } from "#domain/imports/importObstacles.ts";
import type { Result } from "#lib/result.ts";
import type { FortnoxSettings } from "../fortnox/openFortnox.ts";

export interface ImportThreadData {
  /** The database as the app's role. */
  readonly url: string;
  readonly order: RunOrder;
  readonly fortnox: FortnoxSettings;
}

export interface PreviewThreadData {
  readonly path: string;
  readonly target: ImportTarget | null;
}

export type ThreadMessage =
  | { readonly kind: "stages"; readonly stages: readonly Stage[] }
  /** Something failed that does not stop the run. */
  | { readonly kind: "fault"; readonly error: unknown }
  | { readonly kind: "done"; readonly outcome: RunOutcome };

export type PreviewMessage = Result<FilePreview, PreviewProblem>;
