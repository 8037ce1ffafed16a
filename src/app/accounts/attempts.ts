/**
 * Port: counts attempts at what can be guessed (a password, a code, a link), in the database so that several
 * processes count together. Nobody is told apart from anybody by it: an unknown address is counted like a known one.
 */

export interface AttemptLimit {
  /** What is attempted; counts of two names never mix. */
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
}

export interface Attempt {
  readonly limit: AttemptLimit;
  /** Who attempts, or at what: an IP address, an e-mail address. */
  readonly subject: string;
}

export interface Attempts {
  /** Counts the attempts; gives the seconds to wait when one of them is one too many, else null. */
  count(attempts: readonly Attempt[]): Promise<number | null>;
  /** Takes the count back of attempts that were right. */
  forgive(attempts: readonly Attempt[]): Promise<void>;
  /** Forgets the attempts whose subject has shown in another way that it may. */
  clear(attempt: Attempt): Promise<void>;
}

const quarterSeconds = 900;

/** How often each thing may be tried in a quarter of an hour. */
export const attemptLimits = {
  signInByEmail: { name: "sign-in-email", most: 10, windowSeconds: quarterSeconds },
  signInByAddress: { name: "sign-in-address", most: 50, windowSeconds: quarterSeconds },
  secondFactor: { name: "second-factor", most: 20, windowSeconds: quarterSeconds },
  ownPassword: { name: "own-password", most: 20, windowSeconds: quarterSeconds },
  oneTimeLink: { name: "one-time-link", most: 30, windowSeconds: quarterSeconds },
  setup: { name: "setup", most: 20, windowSeconds: quarterSeconds },
} as const satisfies Record<string, AttemptLimit>;
