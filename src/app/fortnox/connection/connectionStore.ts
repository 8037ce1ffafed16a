/** Ports: what a client is connected to, the secrets of the connection, and people on their way through Fortnox's login. */
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { ConnectionKind, SignInIdentity } from "./signIn.ts";

export interface Connection {
  readonly clientId: string;
  readonly kind: ConnectionKind;
  /** The company's number in Fortnox. */
  readonly tenant: string;
  readonly companyName: string;
  /** As Fortnox writes it. */
  readonly organizationNumber: string;
  readonly scopes: readonly string[];
  readonly identity: SignInIdentity;
  readonly connectedAt: string;
  readonly connectedBy: string;
  /** When the present refresh token was given. */
  readonly renewedAt: string;
}

export interface StoredConnection extends Connection {
  /** The person's name. */
  readonly connectedByName: string;
  readonly lastUsedAt: string | null;
  /** Null while it is thought to work. */
  readonly lost: LostConnection | null;
}

export interface LostConnection {
  readonly at: string;
  /** Fortnox's own words. */
  readonly said: string | null;
}

export interface ConnectionSecrets {
  readonly accessToken: string;
  readonly accessTokenEndsAt: string;
  readonly refreshToken: string | null;
}

export interface OpenedConnection {
  readonly connection: StoredConnection;
  /** Null when they cannot be decrypted: APP_SECRET is another than when they were stored. */
  readonly secrets: ConnectionSecrets | null;
}

export interface ConnectionStore {
  read(transaction: Transaction, clientId: string): Promise<StoredConnection | null>;
  open(transaction: Transaction, clientId: string): Promise<OpenedConnection | null>;
  /** Opens it and locks it until the transaction ends: one renewal at a time over all processes. */
  lock(transaction: Transaction, clientId: string): Promise<OpenedConnection | null>;
  /** Writes the connection in the place of any that was there. */
  write(transaction: Transaction, connection: Connection, secrets: ConnectionSecrets): Promise<void>;
  /** Writes renewed secrets of the connection, which is then not lost. */
  writeSecrets(transaction: Transaction, connection: Connection, secrets: ConnectionSecrets): Promise<void>;
  /** Marks it lost, unless it is already or another has taken its place; tells whether it did. */
  markLost(transaction: Transaction, connection: Connection, said: string | null): Promise<boolean>;
  markUsed(transaction: Transaction, clientId: string): Promise<void>;
  delete(transaction: Transaction, connection: Connection): Promise<void>;
  /** Tells whether anyone else of this installation is connected to the same company, and nothing about who. */
  hasOtherHolder(transaction: Transaction, connection: Connection): Promise<boolean>;
  hasClient(transaction: Transaction, clientId: string): Promise<boolean>;
  /** Reads the client that a closing is of. */
  readClient(transaction: Transaction, closingId: string): Promise<ConnectingClient | null>;
}

/** What of a client decides whether a company in Fortnox is the right one. */
export interface ConnectingClient {
  readonly clientId: string;
  readonly organizationNumber: OrganizationNumber;
}

/** A person on the way to Fortnox's login and back. */
export interface Attempt {
  readonly attemptId: string;
  readonly clientId: string;
  readonly closingId: string;
  readonly userId: string;
  readonly sessionHash: string;
  readonly kind: ConnectionKind;
}

export interface AttemptStore {
  /** Stores an attempt that ends by itself after so many minutes. */
  insert(
    transaction: Transaction,
    attempt: Attempt & { readonly stateHash: string },
    minutes: number,
  ): Promise<void>;
  /** Uses up the attempt of a state: it works once. */
  take(transaction: Transaction, stateHash: string): Promise<TakenAttempt>;
  writeOutcome(transaction: Transaction, attemptId: string, outcome: StoredOutcome): Promise<void>;
  /** Writes it unless there is one: a state that is tried again must not hide how it went the first time. */
  writeFirstOutcome(transaction: Transaction, attemptId: string, outcome: StoredOutcome): Promise<void>;
  readOutcome(transaction: Transaction, attemptId: string): Promise<AttemptOutcome | null>;
}

export type TakenAttempt =
  | { readonly state: "taken" | "expired" | "used"; readonly attempt: Attempt }
  | { readonly state: "unknown"; readonly attempt: null };

/** `{ kind: "connected" }`, or the problem. */
export type StoredOutcome = { readonly kind: string } & Readonly<Record<string, unknown>>;

export interface AttemptOutcome {
  readonly userId: string;
  /** Null while the person is still on the way. */
  readonly outcome: StoredOutcome | null;
}
