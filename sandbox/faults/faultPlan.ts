/** Which faults are on, and whose turn it is: each rule counts the requests it matches. */
import type { Random } from "#sandbox/simulation/random.ts";
import type { Fault, FaultRule } from "./fault.ts";

export interface Target {
  readonly method: string;
  readonly path: string;
  readonly tenantId: number | undefined;
  readonly grantType: string | undefined;
}

interface Standing {
  readonly id: number;
  readonly rule: FaultRule;
  readonly path: RegExp | undefined;
  skipped: number;
  struck: number;
}

/** Holds the rules of one sandbox and says which fault a request meets. */
export class FaultPlan {
  readonly #random: Random;
  #standing: Standing[] = [];
  #lastId = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Switches a rule on; the answer is its number. */
  add(rule: FaultRule): number {
    this.#lastId += 1;
    const path = rule.match.path === undefined ? undefined : patternOf(rule.match.path);
    this.#standing.push({ id: this.#lastId, rule, path, skipped: 0, struck: 0 });
    return this.#lastId;
  }

  remove(id: number): void {
    this.#standing = this.#standing.filter((standing) => standing.id !== id);
  }

  clear(): void {
    this.#standing = [];
  }

  /** Lists the rules that are on, with how often each has struck. */
  list(): readonly { readonly id: number; readonly rule: FaultRule; readonly struck: number }[] {
    return this.#standing.map(({ id, rule, struck }) => ({ id, rule, struck }));
  }

  /** Takes the faults that strike a request, in the order they were switched on. */
  strike(target: Target): Fault[] {
    return this.#standing.filter((standing) => this.#strikes(standing, target)).map(({ rule }) => rule.fault);
  }

  #strikes(standing: Standing, target: Target): boolean {
    const { rule } = standing;
    if (!matches(standing, target)) return false;
    if (rule.times !== "always" && standing.struck >= (rule.times ?? 1)) return false;
    if (standing.skipped < (rule.skip ?? 0)) {
      standing.skipped += 1;
      return false;
    }
    if (rule.permille !== undefined && !this.#random.permille(rule.permille)) return false;
    standing.struck += 1;
    return true;
  }
}

function matches({ rule: { match }, path }: Standing, target: Target): boolean {
  return (
    (match.method === undefined || match.method === target.method) &&
    (match.tenantId === undefined || match.tenantId === target.tenantId) &&
    (match.grantType === undefined || match.grantType === target.grantType) &&
    (path === undefined || path.test(target.path))
  );
}

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[^\w*]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("*", ".*")}$`);
}
