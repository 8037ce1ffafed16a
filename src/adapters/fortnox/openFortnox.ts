/** Everything that work on connections to Fortnox stands on, put together for one process or one thread of it. */
import type pg from "pg";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import { createInFirm } from "../database/firmTransaction.ts";
import { logWriter } from "../database/stores/logStore.ts";
import { createFortnoxApi } from "./api/fortnoxApi.ts";
import { createLimiter } from "./limiter/limiter.ts";
import { createFortnoxSignIn } from "./oauth/signIn.ts";
import { attemptStore } from "./stored/attemptStore.ts";
import { createCallLogs } from "./stored/callLogs.ts";
import { createConnectionStore } from "./stored/connectionStore.ts";
import { createSecretBox } from "./stored/secretBox.ts";
import { createDispatcher } from "./transport/sendOnce.ts";
import { sleep } from "./transport/sleep.ts";

/** Which Fortnox, and as which app: plain data, so that a thread can be told. */
export interface FortnoxSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authUrl: string;
  readonly apiUrl: string;
  readonly scopes: readonly string[];
  /** It is the stand-in on this machine, whose address is another at each start. */
  readonly isSandbox: boolean;
  /** Key of the stored secrets. */
  readonly appSecret: string;
  /** Where browsers come back to. */
  readonly redirectUri: string;
}

export interface OpenFortnox {
  readonly deps: FortnoxDeps;
  readonly close: () => Promise<void>;
}

/** Puts it together over a pool of the app's role. */
export function openFortnox(
  settings: FortnoxSettings,
  pool: pg.Pool,
  onFailure: (error: unknown) => void,
): OpenFortnox {
  const dispatcher = createDispatcher();
  const limiter = createLimiter({ pool, sleep });
  const shared = { inFirm: createInFirm(pool), log: logWriter };
  return {
    deps: {
      ...shared,
      signIn: signInOf(settings),
      connections: createConnectionStore(createSecretBox(settings.appSecret)),
      attempts: attemptStore,
      callLogs: createCallLogs({ ...shared, onFailure }),
      now: () => new Date(),
      openApi: ({ tenant, ...calls }) => {
        const turns = limiter.turnsOf({ oauthClientId: settings.clientId, tenant });
        return createFortnoxApi(
          { ...calls, apiUrl: settings.apiUrl, dispatcher, turns, sleep, random: Math.random },
          tenant,
        );
      },
    },
    close: () => dispatcher.destroy(),
  };
}

function signInOf(settings: FortnoxSettings): FortnoxDeps["signIn"] {
  return createFortnoxSignIn({
    oauthClientId: settings.clientId,
    oauthClientSecret: settings.clientSecret,
    authUrl: settings.authUrl,
    authName: settings.isSandbox ? "sandbox" : settings.authUrl,
    redirectUri: settings.redirectUri,
    scopes: settings.scopes,
    now: () => new Date(),
  });
}
