/** The part of an installation that is about Fortnox: connecting, calling, and the log of the calls. */
import type pg from "pg";
import { dayInSweden, hourInSweden } from "#adapters/environment/clock.ts";
import { type FortnoxSettings, openFortnox } from "#adapters/fortnox/openFortnox.ts";
import { callStore } from "#adapters/fortnox/stored/callReading.ts";
import { fetchedYears } from "#adapters/fortnox/stored/fetchedYears.ts";
import { freshnessStore } from "#adapters/fortnox/stored/freshnessStore.ts";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import { lookNightly, type NightDeps } from "#app/fortnoxFreshness/lookNightly.ts";
import type { InvoiceAddresses } from "#app/ledgers/show/invoiceAddress.ts";
import { registerCallbackRoutes } from "#http/fortnox/callback.ts";
import { registerCallsRoute } from "#http/fortnox/calls.ts";
import { registerConnectionRoutes } from "#http/fortnox/connection.ts";
import { registerFreshnessRoute } from "#http/fortnox/freshness.ts";
import { registerYearRoute } from "#http/fortnox/years.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import type { ResolveSession } from "#http/foundation/session.ts";

/** Which Fortnox, and as which app. */
export interface FortnoxOptions extends Omit<FortnoxSettings, "appSecret" | "redirectUri"> {
  readonly invoiceAddresses: InvoiceAddresses;
}

export interface FortnoxPartOptions {
  readonly fortnox: FortnoxOptions;
  readonly pool: pg.Pool;
  readonly appSecret: string;
  readonly publicUrl: URL;
  readonly resolveSession: ResolveSession;
  readonly onFailure: (error: unknown) => void;
}

export interface FortnoxPart {
  /** For work on connections elsewhere, e.g. imports. */
  readonly deps: FortnoxDeps;
  /** The same, for threads that put it together by themselves. */
  readonly settings: FortnoxSettings;
  readonly registerRoutes: (app: HttpApp) => void;
  /** Prunes one firm's log of calls. */
  readonly keepHouse: (firmId: string) => Promise<void>;
  /** Looks for changes in all connected clients, if it is night. */
  readonly lookNightly: (
    night: Pick<NightDeps, "listFirmIds" | "onFailure"> & Partial<Pick<NightDeps, "hourOf">>,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Puts it together. */
export function openFortnoxPart(options: FortnoxPartOptions): FortnoxPart {
  const { pool, resolveSession } = options;
  const settings = settingsOf(options);
  const { deps, close } = openFortnox(settings, pool, options.onFailure);
  const looking = { ...deps, freshness: freshnessStore };
  const reading = { ...deps, calls: callStore };
  return {
    deps,
    settings,
    registerRoutes: (app) => {
      registerConnectionRoutes(app, { ...deps, dayOf: dayInSweden });
      registerCallbackRoutes(app, { ...deps, resolveSession });
      registerYearRoute(app, { ...deps, fetchedYears });
      registerCallsRoute(app, reading);
      registerFreshnessRoute(app, looking);
    },
    keepHouse: async (firmId) => {
      await deps.inFirm(firmId, (transaction) => callStore.pruneCalls(transaction));
    },
    lookNightly: (night) => lookNightly({ ...looking, hourOf: hourInSweden, ...night }),
    close,
  };
}

function settingsOf({ fortnox, appSecret, publicUrl }: FortnoxPartOptions): FortnoxSettings {
  const { clientId, clientSecret, authUrl, apiUrl, scopes, isSandbox } = fortnox;
  const app = { clientId, clientSecret, authUrl, apiUrl, scopes, isSandbox };
  return { ...app, appSecret, redirectUri: new URL("/api/fortnox/callback", publicUrl).href };
}
