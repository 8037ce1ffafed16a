/** What the threads of imports and previews are given, and what they tell. */
import type { FilePreview, PreviewProblem } from "#app/importFiles/filePreview.ts";
import type { RunOrder, RunOutcome } from "#app/imports/importFiscalYear.ts";
import type { Stage } from "#app/importRuns/stages.ts";
import type { ImportTarget } from "#domain/imports/importObstacles.ts";
import type { Result } from "#lib/result.ts";

export interface ImportThreadData {
  /** The database as the app's role. */
  readonly url: string;
  readonly order: RunOrder;
}

export interface PreviewThreadData {
  readonly path: string;
  readonly target: ImportTarget | null;
}

export type ThreadMessage =
  | { readonly kind: "stages"; readonly stages: readonly Stage[] }
  | { readonly kind: "done"; readonly outcome: RunOutcome };

export type PreviewMessage = Result<FilePreview, PreviewProblem>;
