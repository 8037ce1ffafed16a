/** Integrations as the developer portal knows them. */
import type { Scope } from "./scopes.ts";

export interface App {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** The registered addresses; `loopback` allows any on this machine. */
  readonly redirectUris: "loopback" | readonly string[];
  enabledScopes: readonly Scope[];
  /** "Service account: only administrator" in the portal. */
  allowsServiceAccounts: boolean;
  /** The OAuth2 checkbox in the portal. */
  isOauthEnabled: boolean;
}

/** What can be switched in the developer portal. */
export type AppSettings = Partial<Pick<App, "enabledScopes" | "allowsServiceAccounts" | "isOauthEnabled">>;

/** The app that a sandbox knows when it is told of none. */
export const defaultApp: App = {
  clientId: "sandlada",
  clientSecret: "sandlada-hemlighet",
  name: "Skatt & Bokslut",
  redirectUris: "loopback",
  enabledScopes: [
    "companyinformation",
    "bookkeeping",
    "settings",
    "invoice",
    "customer",
    "payment",
    "supplierinvoice",
    "supplier",
    "costcenter",
    "project",
    "currency",
    "assets",
    "archive",
    "inbox",
    "connectfile",
    "profile",
  ],
  allowsServiceAccounts: true,
  isOauthEnabled: true,
};

/** Tells whether an app may send people back to an address. */
export function mayRedirectTo({ redirectUris }: App, address: string): boolean {
  if (redirectUris !== "loopback") return redirectUris.includes(address);
  const url = URL.parse(address);
  return url !== null && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}
