/** The part of an installation that is about Fortnox: connecting, calling, and the log of the calls. */
import type pg from "pg";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { dayInSweden } from "#adapters/environment/clock.ts";
import { createFortnoxApi } from "#adapters/fortnox/api/fortnoxApi.ts";
import { createLimiter } from "#adapters/fortnox/limiter/limiter.ts";
import { createFortnoxSignIn } from "#adapters/fortnox/oauth/signIn.ts";
import { attemptStore } from "#adapters/fortnox/stored/attemptStore.ts";
import { createCallLogs } from "#adapters/fortnox/stored/callLogs.ts";
import { callStore } from "#adapters/fortnox/stored/callReading.ts";
import { createConnectionStore } from "#adapters/fortnox/stored/connectionStore.ts";
import { fetchedYears } from "#adapters/fortnox/stored/fetchedYears.ts";
import { createSecretBox } from "#adapters/fortnox/stored/secretBox.ts";
import { createDispatcher } from "#adapters/fortnox/transport/sendOnce.ts";
import { sleep } from "#adapters/fortnox/transport/sleep.ts";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import { registerCallbackRoutes } from "#http/fortnox/callback.ts";
import { registerCallsRoute } from "#http/fortnox/calls.ts";
import { registerConnectionRoutes } from "#http/fortnox/connection.ts";
import { registerYearRoute } from "#http/fortnox/years.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import type { ResolveSession } from "#http/foundation/session.ts";

/** Which Fortnox, and as which app. */
export interface FortnoxOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authUrl: string;
  readonly apiUrl: string;
  readonly scopes: readonly string[];
  /** It is the stand-in on this machine, whose address is another at each start. */
  readonly isSandbox: boolean;
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
  readonly registerRoutes: (app: HttpApp) => void;
  /** Prunes one firm's log of calls. */
  readonly keepHouse: (firmId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Puts it together. */
export function openFortnoxPart(options: FortnoxPartOptions): FortnoxPart {
  const { fortnox, pool, appSecret, resolveSession } = options;
  const dispatcher = createDispatcher();
  const limiter = createLimiter({ pool, sleep });
  const shared = { inFirm: createInFirm(pool), log: logWriter };
  const deps: FortnoxDeps = {
    ...shared,
    signIn: signInOf(options),
    connections: createConnectionStore(createSecretBox(appSecret)),
    attempts: attemptStore,
    callLogs: createCallLogs({ ...shared, onFailure: options.onFailure }),
    now: () => new Date(),
    openApi: ({ tenant, ...calls }) => {
      const turns = limiter.turnsOf({ oauthClientId: fortnox.clientId, tenant });
      return createFortnoxApi(
        { ...calls, apiUrl: fortnox.apiUrl, dispatcher, turns, sleep, random: Math.random },
        tenant,
      );
    },
  };
  const reading = { ...shared, calls: callStore };
  return {
    deps,
    registerRoutes: (app) => {
      registerConnectionRoutes(app, { ...deps, dayOf: dayInSweden });
      registerCallbackRoutes(app, { ...deps, resolveSession });
      registerYearRoute(app, { ...deps, fetchedYears });
      registerCallsRoute(app, reading);
    },
    keepHouse: async (firmId) => {
      await shared.inFirm(firmId, (transaction) => callStore.pruneCalls(transaction));
    },
    close: () => dispatcher.destroy(),
  };
}

function signInOf({ fortnox, publicUrl }: FortnoxPartOptions): FortnoxDeps["signIn"] {
  return createFortnoxSignIn({
    oauthClientId: fortnox.clientId,
    oauthClientSecret: fortnox.clientSecret,
    authUrl: fortnox.authUrl,
    authName: fortnox.isSandbox ? "sandbox" : fortnox.authUrl,
    redirectUri: new URL("/api/fortnox/callback", publicUrl).href,
    scopes: fortnox.scopes,
    now: () => new Date(),
  });
}
