/** Which Fortnox the program speaks to: the one of the settings, or a stand-in on this machine. */
import type { Settings } from "#adapters/environment/settings.ts";
import type { FortnoxOptions } from "./fortnoxPart.ts";

/** A stand-in that runs. */
export interface StandIn {
  readonly url: string;
  readonly authUrl: string;
  readonly app: { readonly clientId: string; readonly clientSecret: string };
  readonly close: () => Promise<void>;
}

export interface FortnoxChoice {
  readonly options: FortnoxOptions;
  readonly close: () => Promise<void>;
}

/** Takes the app of the settings; without one, starts the stand-in. */
export async function chooseFortnox(
  { fortnox, fortnoxScopes: scopes }: Settings,
  startStandIn: () => Promise<StandIn>,
): Promise<FortnoxChoice> {
  if (fortnox !== null) {
    return { options: { ...fortnox, scopes, isSandbox: false }, close: () => Promise.resolve() };
  }
  const { url: apiUrl, authUrl, app, close } = await startStandIn();
  const { clientId, clientSecret } = app;
  return { options: { clientId, clientSecret, authUrl, apiUrl, scopes, isSandbox: true }, close };
}
