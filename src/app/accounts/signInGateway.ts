/** Port: signing in and knowing who is signed in. */
import type { Actor } from "../firm/actor.ts";

/** A live session and its person, read anew for each request. */
export interface CurrentSession extends Actor {
  readonly sessionId: string;
  readonly userName: string;
  readonly email: string;
  readonly twoFactor: boolean;
  readonly firmName: string;
}

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string;
}

export interface SignInGateway {
  /** Of the address that browsers use, e.g. `https://bokslut.example.se`. */
  readonly origin: string;
  /** Finds who a Cookie header belongs to. */
  readSession(cookieHeader: string): Promise<CurrentSession | null>;
  /** Answers one of the sign-in's own paths (password, second factor, sign-out). */
  answer(request: Request): Promise<Response>;
  /** Signs a person in who has just made their account; gives the Set-Cookie headers. */
  signIn(credentials: Credentials): Promise<readonly string[]>;
}
