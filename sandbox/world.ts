/** All that a running sandbox knows: its time, companies, apps, grants, limits, faults and journal. */
import type { SandboxClock } from "./clock/clock.ts";
import type { FaultPlan } from "./faults/faultPlan.ts";
import type { App } from "./oauth/apps.ts";
import type { Memory } from "./memory/memory.ts";
import type { Grants } from "./oauth/grants.ts";
import type { Journal } from "./server/journal.ts";
import type { SlidingWindow } from "./server/slidingWindow.ts";
import type { Blueprint } from "./simulation/blueprint.ts";
import { simulateCompany } from "./simulation/simulateCompany.ts";
import type { Company } from "./state/company.ts";

export interface World {
  readonly clock: SandboxClock;
  readonly companies: CompanyShelf;
  readonly apps: ReadonlyMap<string, App>;
  readonly grants: Grants;
  /** Undefined when the limit is switched off. */
  readonly limiter: SlidingWindow | undefined;
  readonly sendsRetryAfter: boolean;
  readonly faults: FaultPlan;
  readonly journal: Journal;
  readonly memory: Memory;
  /** Where the sandbox answers, without a slash at the end; known once it listens. */
  baseUrl: string;
}

export interface ShelfOptions {
  readonly blueprints: readonly Blueprint[];
  readonly clock: SandboxClock;
  readonly seed: string;
  /** Does again what was done to a company before a restart. */
  readonly recall: (company: Company) => void;
}

/** The companies by name and tenant. Each is made up when it is first asked for: the large one takes seconds. */
export class CompanyShelf {
  readonly #blueprints: readonly Blueprint[];
  readonly #made = new Map<string, Company>();
  readonly #clock: SandboxClock;
  readonly #seed: string;
  readonly #latestMs: number;
  readonly #recall: (company: Company) => void;

  constructor({ blueprints, clock, seed, recall }: ShelfOptions) {
    this.#blueprints = blueprints;
    this.#clock = clock;
    this.#seed = seed;
    this.#recall = recall;
    // What the simulation did happened before anybody looked.
    this.#latestMs = clock.nowMs() - 60_000;
  }

  /** Lists the companies without making them. */
  list(): readonly Pick<Blueprint, "key" | "name" | "organizationNumber" | "tenantId">[] {
    return this.#blueprints;
  }

  byKey(key: string): Company | undefined {
    const blueprint = this.#blueprints.find((known) => known.key === key);
    return blueprint === undefined ? undefined : this.#make(blueprint);
  }

  byTenant(tenantId: number): Company | undefined {
    const blueprint = this.#blueprints.find((known) => known.tenantId === tenantId);
    return blueprint === undefined ? undefined : this.#make(blueprint);
  }

  #make(blueprint: Blueprint): Company {
    const made = this.#made.get(blueprint.key);
    if (made !== undefined) return made;
    const company = simulateCompany(blueprint, { seed: this.#seed, latestMs: this.#latestMs });
    this.#made.set(blueprint.key, company);
    this.#recall(company);
    company.nowMs = () => this.#clock.nowMs();
    return company;
  }
}
