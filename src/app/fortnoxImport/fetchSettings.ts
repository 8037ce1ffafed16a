/** What Fortnox tells of the company's settings: the accounts of tasks, what is locked, cost centres and projects. */
import type { Result } from "#lib/result.ts";
import type { FortnoxFaultProblem } from "../fortnox/faultProblem.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import { ifAllowed } from "../fortnox/ifAllowed.ts";
import type { FetchedObject, FetchedSource, NotFetched } from "../snapshots/fetchedSource.ts";
import { wholeRows } from "./wholeRows.ts";

type Settings = Pick<FetchedSource, "predefinedAccounts" | "lockedThrough" | "objects" | "notFetched">;

/** Fetches it. Cost centres and projects are left alone unless the connection asked for them. */
export async function fetchSettings(api: FortnoxApi, scopes: readonly string[]): Promise<Settings> {
  const accounts = await ifAllowed(() =>
    wholeRows(
      () => api.listPredefinedAccounts(),
      ({ name }) => name,
    ),
  );
  const locked = await ifAllowed(() => api.readLockedThrough());
  const costCenters = scopes.includes("costcenter") ? await ifAllowed(() => fetchCostCenters(api)) : null;
  const projects = scopes.includes("project") ? await ifAllowed(() => fetchProjects(api)) : null;
  const objects = [costCenters, projects].flatMap((read) => (read?.ok === true ? read.value : []));
  return {
    predefinedAccounts: accounts.ok ? accounts.value : [],
    lockedThrough: locked.ok ? locked.value : null,
    objects,
    notFetched: [
      ...refusedPart("predefined-accounts", accounts),
      ...refusedPart("locked-period", locked),
      ...refusedPart("cost-centers", costCenters),
      ...refusedPart("projects", projects),
    ],
  };
}

async function fetchCostCenters(api: FortnoxApi): Promise<readonly FetchedObject[]> {
  const rows = await wholeRows(
    () => api.listCostCenters(),
    ({ code }) => code,
  );
  return rows.map((row) => ({ dimension: "1", ...row }));
}

async function fetchProjects(api: FortnoxApi): Promise<readonly FetchedObject[]> {
  const rows = await wholeRows(
    () => api.listProjects(),
    ({ number }) => number,
  );
  return rows.map(({ number, name }) => ({ dimension: "6", code: number, name, active: null }));
}

/** What Fortnox gave no right to; null was not asked for. */
export function refusedPart(
  part: NotFetched["part"],
  read: Result<unknown, FortnoxFaultProblem> | null,
): readonly NotFetched[] {
  return read === null || read.ok ? [] : [{ part, problem: read.problem }];
}
