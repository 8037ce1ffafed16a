/** What has happened to a subject since it was last reviewed: what a reviewer looks at the next time. */
import type { Cause } from "../staleness/cause.ts";
import type { Signature, SignOffEvent } from "./signOffEvent.ts";

export interface SinceReview {
  /** With the figures as the reviewer saw them. */
  readonly review: Signature;
  readonly events: readonly SignOffEvent[];
  /** What changed in the books and the support. */
  readonly causes: readonly Cause[];
}

/** Tells what came after the last review in a history, oldest first; null when there was no review. */
export function sinceLastReview(events: readonly SignOffEvent[]): SinceReview | null {
  const last = events.findLastIndex(({ kind }) => kind === "reviewed");
  const review = events[last];
  if (review?.kind !== "reviewed") return null;
  const after = events.slice(last + 1);
  const causes = after.flatMap((event) => (event.kind === "went-stale" ? event.causes : []));
  return { review, events: after, causes };
}
