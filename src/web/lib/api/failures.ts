/** What can come of a request besides its answer. */
import type { WireProblem } from "#wire/problem.ts";

/** The server said no, with a kind that has a Swedish text. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly problem: WireProblem;
  /** Everything that stood in the way, where the refusal tells it. */
  readonly problems: readonly WireProblem[];
  readonly status: number;

  constructor(problem: WireProblem, status: number, problems: readonly WireProblem[] = []) {
    super(problem.kind);
    this.problem = problem;
    this.problems = problems;
    this.status = status;
  }
}

/** No answer came: the server is down or the network is. */
export class ConnectionLostError extends Error {
  override readonly name = "ConnectionLostError";
}

/** The server answered something that is not in the contract; `reference` finds it in the server's log. */
export class UnexpectedAnswerError extends Error {
  override readonly name = "UnexpectedAnswerError";
  readonly reference: string | null;

  constructor(message: string, reference: string | null) {
    super(message);
    this.reference = reference;
  }
}

/** Turns whatever a request threw into a problem that has a text. */
export function problemOf(error: unknown): WireProblem {
  if (error instanceof RefusalError) return error.problem;
  if (error instanceof ConnectionLostError) return { kind: "connection-lost", data: {} };
  const reference = error instanceof UnexpectedAnswerError ? error.reference : null;
  return { kind: "unexpected-answer", data: { reference: reference ?? "–" } };
}
