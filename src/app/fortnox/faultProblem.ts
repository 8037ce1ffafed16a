/** A failed call to Fortnox as a person is shown it: our kind, and Fortnox's own words beside it. */
import { FortnoxFault, type FortnoxFaultCode, FortnoxShapeError } from "./faults.ts";

export type FortnoxFaultProblem =
  | {
      readonly kind: Exclude<FortnoxFaultCode, "fortnox-shape">;
      readonly said: string | null;
      readonly fortnoxCode: string | null;
    }
  | {
      readonly kind: "fortnox-shape";
      readonly path: string;
      readonly row: string | null;
      readonly expected: string;
      readonly found: string;
    };

/** Makes the problem of a fault of Fortnox; null for any other error. */
export function faultProblem(error: unknown): FortnoxFaultProblem | null {
  if (!(error instanceof FortnoxFault)) return null;
  if (error instanceof FortnoxShapeError) {
    const { path, row, expected, found } = error;
    return { kind: "fortnox-shape", path, row, expected, found };
  }
  const { code, said, fortnoxCode } = error;
  return code === "fortnox-shape"
    ? { kind: code, path: "", row: null, expected: "", found: "" }
    : { kind: code, said, fortnoxCode };
}
