/** Fetches the years of a closing on its client's connection: what an import calls when its source is Fortnox. */
import { type Result, refused } from "#lib/result.ts";
import type { FortnoxDeps } from "../fortnox/fortnoxDeps.ts";
import { useFortnox } from "../fortnox/useFortnox.ts";
import type { StageReport } from "../importRuns/stages.ts";
import type { FetchOrder, ObtainedSource } from "../imports/importFiscalYear.ts";
import type { ReadSource } from "../imports/readSource.ts";
import type { RunProblem } from "../imports/runOrder.ts";
import { fetchBooks } from "./fetchBooks.ts";

export interface FetchSourceDeps extends FortnoxDeps {
  readonly readSource: ReadSource;
  /** Stops it. */
  readonly signal: AbortSignal;
}

/** Fetches; whatever stops it is a problem, and nothing is left of it. */
export async function fetchSource(
  deps: FetchSourceDeps,
  { firmId, clientId, closingId, startedBy, ...order }: FetchOrder,
  stages: StageReport,
): Promise<Result<ObtainedSource, RunProblem>> {
  const fetched = await useFortnox(deps, {
    use: { firmId, clientId, closingId, by: startedBy, purpose: "import" },
    signal: deps.signal,
    work: (api, { scopes }) => fetchBooks({ ...deps, api, stages }, { ...order, scopes }),
  });
  return fetched.ok ? fetched.value : refused(fetched.problem);
}
