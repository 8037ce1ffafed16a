/** The hand of a test inside the sandbox: time, faults, companies, grants, the journal and the truth. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { invariant } from "#lib/invariant.ts";
import type { FaultRule } from "#sandbox/faults/fault.ts";
import type { ManualClock } from "#sandbox/clock/manualClock.ts";
import type { AppSettings } from "#sandbox/oauth/apps.ts";
import { readAuthorizeRequest } from "#sandbox/oauth/authorizeRequest.ts";
import { locationAfter } from "#sandbox/oauth/decide.ts";
import type { Role } from "#sandbox/oauth/grants.ts";
import type { JournalCounts, JournalEntry, JournalFilter } from "#sandbox/server/journal.ts";
import type { Company } from "#sandbox/state/company.ts";
import { type CompanyTruth, truthAt } from "#sandbox/truth/companyTruth.ts";
import type { World } from "#sandbox/world.ts";
import { applyChange } from "./applyChange.ts";
import type { Change } from "./change.ts";

export interface SandboxControl {
  /** Lists the companies that can be chosen when logging in. */
  companies(): readonly {
    readonly key: string;
    readonly name: string;
    readonly organizationNumber: string;
    readonly tenantId: number;
  }[];
  /** Gives a company as it is, to be read. */
  company(key: string): Company;
  /** Lets something happen in a company. */
  change(key: string, change: Change): void;
  /** Says what is true of a company at the end of a day. */
  truth(key: string, asOf: PlainDate): CompanyTruth;

  addFault(rule: FaultRule): number;
  removeFault(id: number): void;
  clearFaults(): void;
  faults(): ReturnType<World["faults"]["list"]>;

  journal(filter?: JournalFilter): readonly JournalEntry[];
  counts(filter?: JournalFilter): JournalCounts;
  clearJournal(): void;

  /** Does what a person does on the consent page, and says where the browser would go. */
  approve(authorizeUrl: string, as: { readonly company: string; readonly role?: Role }): string;
  deny(authorizeUrl: string): string;
  /** Changes an app in the developer portal. */
  setApp(clientId: string, settings: AppSettings): void;
  /** The customer takes back what was granted for the company. */
  revokeConsents(key: string): void;
  expireAccessTokens(): void;

  nowMs(): number;
  /** Moves the clock. Only with a clock that can be driven. */
  advance(ms: number): Promise<void>;
}

/** Makes the control of a world. */
export function createControl(world: World): SandboxControl {
  const company = (key: string): Company => {
    const found = world.companies.byKey(key);
    invariant(found !== undefined, `the sandbox has no company ${key}`);
    return found;
  };
  const { faults, journal, grants, clock } = world;
  return {
    companies: () =>
      world.companies.list().map(({ key, name, organizationNumber, tenantId }) => {
        return { key, name, organizationNumber, tenantId };
      }),
    company,
    change: (key, change) => {
      const changed = company(key);
      applyChange(changed, change);
      const { tenantId } = changed.profile;
      world.memory.rememberDeed({ kind: "change", tenantId, atMs: clock.nowMs(), change });
    },
    truth: (key, asOf) => truthAt(company(key), asOf),
    addFault: (rule) => faults.add(rule),
    removeFault: (id) => {
      faults.remove(id);
    },
    clearFaults: () => {
      faults.clear();
    },
    faults: () => faults.list(),
    journal: (filter) => journal.entries(filter),
    counts: (filter) => journal.counts(filter),
    clearJournal: () => {
      journal.clear();
    },
    approve: (url, { company: companyKey, role = "administrator" }) =>
      decide(world, url, { isApproved: true, companyKey, role }),
    deny: (url) => decide(world, url, { isApproved: false, companyKey: "", role: "administrator" }),
    setApp: (clientId, settings) => {
      const app = world.apps.get(clientId);
      invariant(app !== undefined, `the sandbox has no app ${clientId}`);
      Object.assign(app, settings);
    },
    revokeConsents: (key) => {
      grants.revokeConsents(company(key).profile.tenantId);
    },
    expireAccessTokens: () => {
      grants.expireAccessTokens();
    },
    nowMs: () => clock.nowMs(),
    async advance(ms) {
      invariant(isDriven(clock), "this sandbox follows the machine's clock");
      await clock.advance(ms);
    },
  };
}

function isDriven(clock: World["clock"]): clock is ManualClock {
  return "advance" in clock;
}

function decide(world: World, url: string, decision: Parameters<typeof locationAfter>[2]): string {
  const reading = readAuthorizeRequest(world.apps, new URL(url).searchParams);
  if ("request" in reading) return locationAfter(world, reading.request, decision);
  invariant(reading.refusal.kind === "callback", "the app's question leads nowhere");
  return reading.refusal.location;
}
