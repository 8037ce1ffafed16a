/** Plays the faults that strike one request: before it is done, instead of it, and after it. */
import { type SandboxClock, sleep } from "#sandbox/clock/clock.ts";
import type { Change } from "#sandbox/control/change.ts";
import { type Answer, bytesAnswer, textAnswer } from "#sandbox/server/answer.ts";
import { deadTokenAnswer, rateLimitAnswer } from "#sandbox/server/refusals.ts";
import type { Fault } from "./fault.ts";

/** How the doing of a request is bent. */
export interface Bend {
  readonly lagMs: number;
  readonly query: Readonly<Record<string, string>>;
}

export interface Stage {
  readonly clock: SandboxClock;
  process(bend: Bend): Answer;
  change(change: Change): void;
}

export type Outcome =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "truncated"; readonly answer: Answer }
  | { readonly kind: "cut" };

const cut: Outcome = { kind: "cut" };
const answered = (answer: Answer): Outcome => ({ kind: "answered", answer });

/** Carries out a request under its faults. */
export async function playFaults(faults: readonly Fault[], stage: Stage): Promise<Outcome> {
  const bend = bendOf(faults);
  for (const fault of faults) {
    const early = await playBefore(fault, stage, bend);
    if (early !== undefined) return early;
  }
  let outcome = answered(stage.process(bend));
  for (const fault of faults) outcome = await playAfter(fault, stage, outcome);
  return outcome;
}

async function playBefore(fault: Fault, stage: Stage, bend: Bend): Promise<Outcome | undefined> {
  switch (fault.kind) {
    case "rate-limited":
      return answered(rateLimitAnswer(fault.retryAfterSeconds));
    case "status":
      return answered(gatewayAnswer(fault.status));
    case "cut-before":
      return cut;
    case "expired-token":
      return answered(deadTokenAnswer());
    case "late-commit":
      stage.clock.after(fault.delayMs, () => stage.process(bend));
      return fault.status === undefined ? cut : answered(gatewayAnswer(fault.status));
    case "slow":
      await sleep(stage.clock, fault.delayMs);
      return undefined;
    default:
      return undefined;
  }
}

async function playAfter(fault: Fault, stage: Stage, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind === "cut") return outcome;
  const { answer } = outcome;
  switch (fault.kind) {
    case "cut-after":
      return cut;
    case "gateway-error-after":
      return answered(gatewayAnswer(fault.status));
    case "slow-answer":
      await sleep(stage.clock, fault.delayMs);
      return outcome;
    case "truncated":
      return { kind: "truncated", answer };
    case "malformed":
      return answered({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) });
    case "html":
      return answered(
        textAnswer(200, "text/html; charset=utf-8", "<!doctype html><title>Driftstopp</title>"),
      );
    case "empty-body":
      return answered(
        bytesAnswer(200, answer.headers["content-type"] ?? "application/json", new Uint8Array()),
      );
    case "then-change":
      stage.change(fault.change);
      return outcome;
    default:
      return outcome;
  }
}

function bendOf(faults: readonly Fault[]): Bend {
  let [lagMs, query]: [number, Record<string, string>] = [0, {}];
  for (const fault of faults) {
    if (fault.kind === "list-lag") lagMs = Math.max(lagMs, fault.lagMs);
    if (fault.kind === "rewrite-query") query = { ...query, ...fault.set };
  }
  return { lagMs, query };
}

/** Gateways in front of the real thing answer in HTML. */
function gatewayAnswer(status: number): Answer {
  return textAnswer(status, "text/html; charset=utf-8", `<html><body><h1>${status}</h1></body></html>`);
}
