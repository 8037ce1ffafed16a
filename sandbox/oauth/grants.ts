/** Codes, tokens and consents: what has been granted, to whom, until when. */
import { randomBytes } from "node:crypto";
import type { SandboxClock } from "#sandbox/clock/clock.ts";
import { renderAccessToken } from "./accessTokenText.ts";
import type { Scope } from "./scopes.ts";

export type Role = "administrator" | "user" | "consultant";

/** Somebody let an app into a company, as a person or through the company's service account. */
export interface Consent {
  readonly clientId: string;
  readonly tenantId: number;
  readonly scopes: readonly Scope[];
  readonly isService: boolean;
  readonly role: Role;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly scopes: readonly Scope[];
}

interface Expiring {
  readonly consent: Consent;
  readonly expiresAtMs: number;
}

/** What outlives a restart: codes do not, they live ten minutes. */
export interface GrantsState {
  readonly accessTokens: readonly (readonly [token: string, issued: Expiring])[];
  readonly refreshTokens: readonly (readonly [token: string, issued: Expiring])[];
  readonly serviceConsents: readonly (readonly [key: string, consent: Consent])[];
}

export interface GrantsMemory {
  readonly state: GrantsState | undefined;
  readonly remember: (state: GrantsState) => void;
}

const lifetimes = {
  codeMs: 600_000,
  accessTokenMs: 3_600_000,
  refreshTokenMs: 45 * 86_400_000,
} as const;
const userIds = { administrator: 1, user: 2, consultant: 3 } as const;
const serviceUserId = 900;

/** Issues codes and tokens, takes them back, and tells who a token speaks for. */
export class Grants {
  readonly #clock: SandboxClock;
  readonly #remember: (state: GrantsState) => void;
  readonly #codes: Map<string, Expiring & { readonly redirectUri?: string | undefined }>;
  readonly #accessTokens: Map<string, Expiring>;
  readonly #refreshTokens: Map<string, Expiring>;
  readonly #serviceConsents: Map<string, Consent>;

  /** Goes on from what was granted before, and tells of every change. */
  constructor(clock: SandboxClock, { state, remember }: GrantsMemory) {
    this.#clock = clock;
    this.#remember = remember;
    this.#codes = new Map();
    this.#accessTokens = new Map(state?.accessTokens);
    this.#refreshTokens = new Map(state?.refreshTokens);
    this.#serviceConsents = new Map(state?.serviceConsents);
  }

  /** Issues a code for ten minutes. A company has one service account per app: a new consent replaces the old. */
  issueCode(consent: Consent, redirectUri: string | undefined): string {
    if (consent.isService) this.#serviceConsents.set(keyOf(consent), consent);
    this.#changed();
    const code = randomBytes(24).toString("base64url");
    this.#codes.set(code, { consent, redirectUri, expiresAtMs: this.#clock.nowMs() + lifetimes.codeMs });
    return code;
  }

  /** Takes a code, which works once. */
  takeCode(code: string, clientId: string, redirectUri: string | undefined): Consent | undefined {
    const issued = this.#codes.get(code);
    if (issued?.consent.clientId !== clientId || issued.redirectUri !== redirectUri) return undefined;
    this.#codes.delete(code);
    return this.#isLive(issued) ? issued.consent : undefined;
  }

  /** Takes a refresh token, which works once: the next pair replaces it. */
  takeRefreshToken(token: string, clientId: string): Consent | undefined {
    const issued = this.#refreshTokens.get(token);
    if (issued?.consent.clientId !== clientId) return undefined;
    this.#refreshTokens.delete(token);
    this.#changed();
    return this.#isLive(issued) ? issued.consent : undefined;
  }

  serviceConsent(clientId: string, tenantId: number): Consent | undefined {
    return this.#serviceConsents.get(keyOf({ clientId, tenantId }));
  }

  /** Issues an access token for an hour, and a refresh token unless the app can always ask anew. */
  issueTokens(consent: Consent, { withRefresh }: { readonly withRefresh: boolean }): TokenPair {
    const nowMs = this.#clock.nowMs();
    const accessToken = renderAccessToken({
      tenantId: consent.tenantId,
      userId: userIdOf(consent),
      clientId: consent.clientId,
      scope: consent.scopes.join(" "),
      issuedAtMs: nowMs,
      expiresAtMs: nowMs + lifetimes.accessTokenMs,
    });
    this.#accessTokens.set(accessToken, { consent, expiresAtMs: nowMs + lifetimes.accessTokenMs });
    const refreshToken = withRefresh ? randomBytes(20).toString("hex") : undefined;
    if (refreshToken !== undefined) {
      this.#refreshTokens.set(refreshToken, { consent, expiresAtMs: nowMs + lifetimes.refreshTokenMs });
    }
    this.#changed();
    return { accessToken, refreshToken, scopes: consent.scopes };
  }

  /** Finds whose a live access token is. */
  consentOf(accessToken: string): Consent | undefined {
    const issued = this.#accessTokens.get(accessToken);
    return issued !== undefined && this.#isLive(issued) ? issued.consent : undefined;
  }

  /** Revokes a refresh token; the access tokens made of it live on. */
  revokeRefreshToken(token: string, clientId: string): boolean {
    if (this.#refreshTokens.get(token)?.consent.clientId !== clientId) return false;
    this.#refreshTokens.delete(token);
    this.#changed();
    return true;
  }

  /** The customer takes the app's consent back: nothing of it works any more. */
  revokeConsents(tenantId: number): void {
    for (const kept of [this.#codes, this.#accessTokens, this.#refreshTokens]) {
      for (const [text, { consent }] of kept) if (consent.tenantId === tenantId) kept.delete(text);
    }
    for (const [key, consent] of this.#serviceConsents) {
      if (consent.tenantId === tenantId) this.#serviceConsents.delete(key);
    }
    this.#changed();
  }

  #changed(): void {
    this.#remember({
      accessTokens: [...this.#accessTokens].filter(([, issued]) => this.#isLive(issued)),
      refreshTokens: [...this.#refreshTokens],
      serviceConsents: [...this.#serviceConsents],
    });
  }

  /** Ends every access token at once, as if their hour had passed. */
  expireAccessTokens(): void {
    this.#accessTokens.clear();
    this.#changed();
  }

  #isLive({ expiresAtMs }: Expiring): boolean {
    return this.#clock.nowMs() < expiresAtMs;
  }
}

/** A person has a number of their own; the service account is nobody's. */
export function userIdOf({ isService, role }: Consent): number {
  return isService ? serviceUserId : userIds[role];
}

function keyOf({ clientId, tenantId }: Pick<Consent, "clientId" | "tenantId">): string {
  return `${tenantId} ${clientId}`;
}
