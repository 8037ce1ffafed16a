/** A run as it is ordered, and how it ends. */
import type { Confirmation } from "#domain/imports/importObstacles.ts";

/** Where a run takes the bookkeeping from. */
export type RunSource =
  | {
      readonly kind: "sie-file";
      readonly fileId: string;
      readonly fileName: string;
      readonly confirmed: readonly Confirmation[];
    }
  | {
      readonly kind: "fortnox";
      /** Fortnox's own ids of the years to fetch. */
      readonly yearIds: readonly string[];
    };

export interface RunOrder {
  readonly firmId: string;
  readonly runId: string;
  readonly closingId: string;
  readonly source: RunSource;
  readonly startedBy: string;
}

export type RunProblem = { readonly kind: string } & Readonly<
  Record<string, string | number | null | readonly string[]>
>;

export type RunOutcome =
  | { readonly status: "committed" | "unchanged"; readonly importNumber: number }
  | { readonly status: "refused"; readonly problem: RunProblem }
  /** Cancelled, or the closing is gone. */
  | { readonly status: "cancelled" }
  /** Another process has the run. */
  | { readonly status: "busy" };

type RunEvent = "started" | RunOutcome["status"] | "failed";

/** A run's event as the log knows it: what was imported from a file, or fetched. A file is often named after a person. */
export function runEvent(
  source: RunSource,
  event: RunEvent,
): { readonly kind: string; readonly personal?: { readonly fileName: string } } {
  return source.kind === "sie-file"
    ? { kind: `import-${event}`, personal: { fileName: source.fileName } }
    : { kind: `fetch-${event}` };
}
