/** Starts a sandbox: an API and a log-in on one loopback address, with companies made up from a seed. */
import fastify, { type FastifyInstance } from "fastify";
import { apiEndpoints, apiRoutes } from "./api/endpoints.ts";
import { type SandboxClock, realClock } from "./clock/clock.ts";
import { type SandboxControl, createControl } from "./control/control.ts";
import { registerControlRoutes } from "./control/controlRoutes.ts";
import { FaultPlan } from "./faults/faultPlan.ts";
import { fileMemory, noMemory } from "./memory/memory.ts";
import { recallDeeds } from "./memory/recall.ts";
import { type App, defaultApp } from "./oauth/apps.ts";
import { authorizeEndpoints } from "./oauth/authorizeEndpoints.ts";
import { Grants } from "./oauth/grants.ts";
import { tokenEndpoints } from "./oauth/tokenEndpoints.ts";
import { invoiceAddresses, invoiceEndpoints } from "./pages/invoiceEndpoints.ts";
import { exchange } from "./server/exchange.ts";
import { Journal } from "./server/journal.ts";
import { SlidingWindow } from "./server/slidingWindow.ts";
import type { Blueprint } from "./simulation/blueprint.ts";
import { blueprints } from "./simulation/companies.data.ts";
import { randomOf } from "./simulation/random.ts";
import { CompanyShelf, type World } from "./world.ts";

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** The same seed gives the same companies and the same faults. */
  readonly seed?: string;
  readonly clock?: SandboxClock;
  readonly apps?: readonly App[];
  /** More companies than the usual ones, or others of the same key. */
  readonly companies?: readonly Blueprint[];
  readonly rateLimit?: "off" | { readonly requests: number; readonly windowMs: number };
  readonly sendsRetryAfter?: boolean;
  /** A folder to keep grants and everything done to the companies in, over restarts; nothing is kept without. */
  readonly memoryFolder?: string;
  /** Whether the control answers over HTTP too. */
  readonly control?: boolean;
}

export interface Sandbox {
  /** Base address of the API: paths begin with `/3/`. */
  readonly url: string;
  /** Base address of the log-in: `/auth`, `/token`, `/revoke`. */
  readonly authUrl: string;
  /** Where its web pages show an invoice: `{tenant}` and `{number}` stand for the company and the invoice. */
  readonly invoiceAddresses: Readonly<Record<"customer" | "supplier", string>>;
  readonly control: SandboxControl;
  readonly close: () => Promise<void>;
}

const host = "127.0.0.1";
const largestBody = 20_000_000;
const usualLimit = { requests: 25, windowMs: 5000 };

/** Starts a sandbox and waits until it answers. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = createWorld(options);
  const control = createControl(world);
  const app = fastify({
    bodyLimit: largestBody,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
  });
  takeBodiesAsBytes(app);
  for (const endpoint of [...authorizeEndpoints, ...tokenEndpoints, ...apiEndpoints, ...invoiceEndpoints]) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: (request, reply) => exchange({ world, endpoint }, request, reply),
    });
  }
  if (options.control === true) registerControlRoutes(app, control);
  world.baseUrl = await app.listen({ host, port: options.port ?? 0 });
  return {
    url: world.baseUrl,
    authUrl: `${world.baseUrl}/oauth-v1`,
    invoiceAddresses: invoiceAddresses(world.baseUrl),
    control,
    close: () => app.close(),
  };
}

function createWorld(options: SandboxOptions): World {
  const { clock = realClock(), seed = "1", rateLimit = usualLimit } = options;
  const memory = options.memoryFolder === undefined ? noMemory : fileMemory(options.memoryFolder);
  const added = options.companies ?? [];
  const companies = [...blueprints.filter(({ key }) => added.every((other) => other.key !== key)), ...added];
  return {
    clock,
    companies: new CompanyShelf({
      blueprints: companies,
      clock,
      seed,
      recall: (company) => {
        recallDeeds(company, memory, apiRoutes);
      },
    }),
    memory,
    apps: new Map((options.apps ?? [defaultApp]).map((app) => [app.clientId, { ...app }])),
    grants: new Grants(clock, { state: memory.grants, remember: memory.rememberGrants }),
    limiter: rateLimit === "off" ? undefined : new SlidingWindow(rateLimit),
    sendsRetryAfter: options.sendsRetryAfter ?? false,
    faults: new FaultPlan(randomOf(`${seed}:faults`)),
    journal: new Journal(),
    baseUrl: "",
  };
}

/** Endpoints read their bodies themselves: what is wrong with one is theirs to say. */
function takeBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });
}
