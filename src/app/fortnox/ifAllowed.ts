/** Reads a part that the rest can do without: what Fortnox gives no right to is told, and any other fault is thrown. */
import { type Result, ok, refused } from "#lib/result.ts";
import { type FortnoxFaultProblem, faultProblem } from "./faultProblem.ts";
import { FortnoxLicenceError, FortnoxScopeError } from "./faults.ts";

/** Does the work; a missing licence or right is its problem. */
export async function ifAllowed<T>(work: () => Promise<T>): Promise<Result<T, FortnoxFaultProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    const isLacking = error instanceof FortnoxScopeError || error instanceof FortnoxLicenceError;
    const problem = isLacking ? faultProblem(error) : null;
    if (problem === null) throw error;
    return refused(problem);
  }
}
