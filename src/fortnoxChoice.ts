/** Which Fortnox the program speaks to: the one of the settings, or a stand-in on this machine. */
import type { Settings } from "#adapters/environment/settings.ts";
import type { InvoiceAddresses } from "#app/ledgers/show/invoiceAddress.ts";
import type { FortnoxOptions } from "./fortnoxPart.ts";

/** A stand-in that runs. */
export interface StandIn {
  readonly url: string;
  readonly authUrl: string;
  readonly invoiceAddresses: InvoiceAddresses;
  readonly app: { readonly clientId: string; readonly clientSecret: string };
  readonly close: () => Promise<void>;
}

export interface FortnoxChoice {
  readonly options: FortnoxOptions;
  readonly close: () => Promise<void>;
}

/** Takes the app of the settings; without one, starts the stand-in. */
export async function chooseFortnox(
  { fortnox, fortnoxScopes: scopes, invoiceAddresses }: Settings,
  startStandIn: () => Promise<StandIn>,
): Promise<FortnoxChoice> {
  if (fortnox !== null) {
    const options = { ...fortnox, scopes, invoiceAddresses, isSandbox: false };
    return { options, close: () => Promise.resolve() };
  }
  const { url: apiUrl, authUrl, app, close, ...standIn } = await startStandIn();
  // The stand-in has pages of its own.
  const pages = { invoiceAddresses: standIn.invoiceAddresses };
  return { options: { ...app, authUrl, apiUrl, scopes, ...pages, isSandbox: true }, close };
}
