/**
 * Port: people's accounts (address, password, role) and what opens one, kept apart from the firm's own data. Its
 * transaction is another than the firm's; use cases run the firm's inside it and let the firm's commit first, so that
 * what a crash between the two leaves behind is a name that nobody signs in with.
 */
import type { Role } from "../firm/actor.ts";

export interface Accounts {
  inTransaction<T>(work: (accounts: AccountTransaction) => Promise<T>): Promise<T>;
  /** Hashes a password for storage. */
  hashPassword(password: string): Promise<string>;
  /** Lists every firm there is, for work in the background. */
  listFirmIds(): Promise<readonly string[]>;
  /** Removes sessions, links and counts whose time is over. */
  forgetExpired(): Promise<void>;
}

/** What can be done within one transaction. */
export interface AccountTransaction {
  /** Lets one set-up at a time past, until the transaction ends. */
  lockSetup(): Promise<void>;
  hasFirm(): Promise<boolean>;
  insertFirm(firm: { readonly firmId: string; readonly name: string }): Promise<void>;
  renameFirm(firmId: string, name: string): Promise<void>;

  findMemberByEmail(email: string): Promise<MemberFound | null>;
  insertMember(member: NewMember): Promise<void>;
  /** Reads the firm's members and locks them, so that the last administrator stays. */
  lockMembers(firmId: string): Promise<readonly Member[]>;
  readMembers(firmId: string): Promise<readonly Member[]>;
  changeMember(userId: string, change: { readonly role: Role; readonly active: boolean }): Promise<void>;
  renameUser(userId: string, name: string): Promise<void>;

  insertInvitation(invitation: NewInvitation): Promise<Invitation>;
  readInvitations(firmId: string): Promise<readonly Invitation[]>;
  deleteInvitation(firmId: string, invitationId: string): Promise<Invitation | null>;
  /** Finds the invitation that is still good and locks it, so that it is used once. */
  lockInvitation(tokenHash: string): Promise<Invitation | null>;

  insertPasswordReset(reset: NewPasswordReset): Promise<void>;
  /** Takes the reset that is still good; it is then gone. */
  takePasswordReset(tokenHash: string): Promise<PasswordReset | null>;
  changePassword(userId: string, passwordHash: string): Promise<void>;
  removeTwoFactor(userId: string): Promise<void>;

  readSessions(userId: string): Promise<readonly StoredSession[]>;
  deleteSession(userId: string, sessionId: string): Promise<boolean>;
  deleteSessions(userId: string): Promise<void>;
}

interface NewMember {
  readonly firmId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
}

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly twoFactor: boolean;
  readonly lastSeenAt: string | null;
}

export interface MemberFound {
  readonly userId: string;
  readonly firmId: string;
  readonly name: string;
  readonly active: boolean;
}

interface NewInvitation {
  readonly firmId: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly tokenHash: string;
  readonly lifetimeDays: number;
}

export interface Invitation {
  readonly id: string;
  readonly firmId: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface PasswordReset {
  readonly userId: string;
  readonly email: string;
  readonly firmId: string;
  readonly removesTwoFactor: boolean;
}

interface NewPasswordReset {
  readonly userId: string;
  readonly removesTwoFactor: boolean;
  readonly tokenHash: string;
  readonly lifetimeMinutes: number;
}

interface StoredSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
}
