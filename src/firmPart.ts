/** The part of an installation that is about the firm: people and sign-in, clients and closings, the log. */
import type { FastifyRequest } from "fastify";
import type pg from "pg";
import { createAccounts } from "#adapters/auth/accounts.ts";
import { createAttempts } from "#adapters/auth/attempts.ts";
import { createSignInGateway } from "#adapters/auth/signInGateway.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { thresholdStore } from "#adapters/database/signOff/thresholdStore.ts";
import { clientStore } from "#adapters/database/stores/clientStore.ts";
import { firmStore } from "#adapters/database/stores/firmStore.ts";
import { logStore, logWriter } from "#adapters/database/stores/logStore.ts";
import { preferenceStore } from "#adapters/database/stores/preferenceStore.ts";
import { deriveKey } from "#adapters/environment/appSecret.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { createMailer } from "#adapters/mail/mailer.ts";
import type { CurrentSession } from "#app/accounts/signInGateway.ts";
import { keepHouse, type KeepHouseDeps } from "#app/firm/keepHouse.ts";
import { isSetupNeeded } from "#app/firm/setUpFirm.ts";
import { registerClientRoutes } from "#http/clients/clients.ts";
import { registerClosingRoutes } from "#http/clients/closings.ts";
import { registerAccountRoutes } from "#http/firm/account.ts";
import { registerFirmRoutes } from "#http/firm/firm.ts";
import { registerOneTimeLinkRoutes } from "#http/firm/oneTimeLinks.ts";
import { registerSessionRoute } from "#http/firm/session.ts";
import { registerSetupRoutes } from "#http/firm/setup.ts";
import { registerSignInRoutes } from "#http/firm/signIn.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerLogRoute } from "#http/log.ts";
import { registerPreferenceRoutes } from "#http/preferences.ts";

export interface FirmPartOptions {
  readonly pools: { readonly app: pg.Pool; readonly auth: pg.Pool };
  readonly appSecret: string;
  readonly publicUrl: URL;
  readonly smtpUrl: string | null;
  /** False when the server listens to more than this machine. */
  readonly onThisMachineOnly: boolean;
  /** A stand-in on this machine is used in the place of Fortnox; every page says so. */
  readonly usesSandbox: boolean;
  readonly onWarning: (reason: string) => void;
}

export interface FirmPart {
  readonly resolveSession: (request: FastifyRequest) => Promise<CurrentSession | null>;
  readonly registerRoutes: (app: HttpApp) => void;
  /** Seals logs and forgets what has expired, once. */
  readonly keepHouse: (how: Pick<KeepHouseDeps, "forgetOfFirm" | "onFailure">) => Promise<void>;
  readonly listFirmIds: () => Promise<readonly string[]>;
  /** What a first visitor from outside has to know; null when the firm is made. */
  readonly readSetupToken: () => Promise<string | null>;
}

/** Puts it together. */
export async function openFirmPart(options: FirmPartOptions): Promise<FirmPart> {
  const { pools, publicUrl, onThisMachineOnly, usesSandbox } = options;
  const key = (purpose: string): string => deriveKey(options.appSecret, purpose).toString("base64url");
  const accounts = createAccounts(pools.auth);
  const attempts = createAttempts(pools.auth, key("attempts"));
  const signIn = await createSignInGateway({ pool: pools.auth, publicUrl, secret: key("sign-in") });
  const inFirm = createInFirm(pools.app);
  const shared = { inFirm, firms: firmStore, log: logWriter };
  const firm = { ...shared, accounts, publicUrl, mailer: mailerOf(options) };
  const clients = { ...shared, clients: clientStore, today: todayInSweden };
  // The same in every process of the installation: it is good until there is a firm, and then for nothing.
  const setup = { ...firm, setupToken: key("set-up") };
  const sealing = { inFirm: shared.inFirm, store: logStore };
  return {
    resolveSession: (request) => signIn.readSession(request.headers.cookie ?? ""),
    registerRoutes: (app) => {
      registerSetupRoutes(app, { setup, signIn, attempts, onThisMachineOnly, usesSandbox });
      registerSignInRoutes(app, { signIn, attempts, firm });
      registerSessionRoute(app, usesSandbox);
      registerFirmRoutes(app, {
        ...firm,
        materiality: { ...upkeepDeps, inFirm, thresholds: thresholdStore },
      });
      registerOneTimeLinkRoutes(app, { firm, signIn, attempts });
      registerAccountRoutes(app, firm);
      registerClientRoutes(app, { ...clients, forms: { ...upkeepDeps, entries: entryStore } });
      registerClosingRoutes(app, clients);
      registerLogRoute(app, sealing);
      registerPreferenceRoutes(app, { inFirm: shared.inFirm, preferences: preferenceStore });
    },
    keepHouse: (how) => keepHouse({ ...sealing, accounts, ...how }),
    listFirmIds: () => accounts.listFirmIds(),
    readSetupToken: async () => ((await isSetupNeeded(firm)) ? setup.setupToken : null),
  };
}

function mailerOf({
  smtpUrl,
  publicUrl,
  onWarning,
}: FirmPartOptions): ReturnType<typeof createMailer> | null {
  if (smtpUrl === null) return null;
  const onRefused = (reason: string): void => {
    onWarning(`the mail server did not take a letter: ${reason}`);
  };
  return createMailer({ smtpUrl, publicUrl, onRefused });
}
