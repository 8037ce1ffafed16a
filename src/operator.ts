/**
 * What an operator's command works on: the accounts and closings of the installation that the environment names, whether the
 * server runs beside it or not. A composition root of its own, so that such a command loads no web server.
 */
import { createAccounts } from "#adapters/auth/accounts.ts";
import { reachEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { type DatabaseOptions, openDatabase } from "#adapters/database/openDatabase.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { publicAddressOf } from "#adapters/environment/publicAddress.ts";
import { readSettings, type Settings, SettingsError } from "#adapters/environment/settings.ts";
import { makePasswordReset, type ResetRequest } from "#app/accounts/passwordResets.ts";
import { type ClosingOperator, createClosingOperator } from "./closingOperator.ts";

export interface Operator {
  readonly makePasswordReset: (request: ResetRequest) => ReturnType<typeof makePasswordReset>;
  readonly closings: ClosingOperator;
}

/** Opens the installation for as long as `work` takes. */
export async function asOperator<T>(work: (operator: Operator) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  if (settings.database !== "embedded") {
    const { appUrl } = settings.database;
    return withAccounts(settings, { appUrl, appSecret: secretOf(settings), trusted: false }, work);
  }
  const embedded = await reachEmbedded(settings);
  try {
    const { appUrl } = embedded;
    const appSecret = settings.appSecret ?? embedded.appSecret;
    return await withAccounts(settings, { appUrl, appSecret, trusted: true }, work);
  } finally {
    await embedded.close();
  }
}

async function withAccounts<T>(
  settings: Settings,
  database: Omit<DatabaseOptions, "adminUrl">,
  work: (operator: Operator) => Promise<T>,
): Promise<T> {
  const pools = await openDatabase({ ...database, adminUrl: null });
  const deps = {
    accounts: createAccounts(pools.auth),
    inFirm: createInFirm(pools.app),
    log: logWriter,
    publicUrl: publicAddressOf(settings),
  };
  try {
    return await work({
      makePasswordReset: (request) => makePasswordReset(deps, request),
      closings: createClosingOperator(deps),
    });
  } finally {
    await pools.close();
  }
}

/** The secret that goes with a database of the operator's own. */
export function secretOf({ appSecret }: Settings): string {
  if (appSecret === null) throw new SettingsError("APP_SECRET: must be set when DATABASE_URL is set");
  return appSecret;
}
