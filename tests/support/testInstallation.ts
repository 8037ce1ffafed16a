/**
 * A whole installation for one test file: a database of its own, the real use cases and the server, asked in memory.
 * What it logs is kept, so that a test can look for what must not be there.
 */
import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { createAccounts } from "#adapters/auth/accounts.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { firmStore } from "#adapters/database/stores/firmStore.ts";
import { createLog } from "#adapters/environment/log.ts";
import type { Role } from "#app/firm/actor.ts";
import type { FortnoxOptions } from "../../src/fortnoxPart.ts";
import { type Installation, openInstallation } from "../../src/installation.ts";
import { testSecret } from "./databaseServer.ts";
import { linesWithSecrets, secretsOf } from "./secrets.ts";
import { createTestDatabase, type TestDatabase } from "./testDatabase.ts";

export const testOrigin = "http://localhost:8080";
export const testPassword = "en lång lösenfras";

export interface Question {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

/** Asks the server; with the cookies of someone signed in, or as a stranger. */
export type Ask = (question: Question | string) => Promise<LightMyRequestResponse>;

export interface TestUser {
  readonly userId: string;
  readonly firmId: string;
  readonly email: string;
  readonly cookie: string;
  readonly ask: Ask;
}

export interface TestInstallation {
  readonly installation: Installation;
  readonly database: TestDatabase;
  /** Every line that the server has logged. */
  readonly logged: readonly string[];
  /** What stood in questions and answers and must stand in no line of the log. */
  readonly secrets: ReadonlySet<string>;
  readonly ask: Ask;
  /** The same, with these cookies. */
  readonly askWith: (cookie: string) => Ask;
  /** Makes a firm straight in the database, with its administrator signed in. */
  readonly makeFirm: (name: string) => Promise<TestUser>;
  /** Makes a user of the firm straight in the database, signed in. */
  readonly makeUser: (firmId: string, role: Role, name?: string) => Promise<TestUser>;
  /** Closes everything; throws when the log holds a secret of anything that was asked. */
  readonly close: () => Promise<void>;
}

/** An installation that has its first firm. */
export interface FirmHouse extends TestInstallation {
  readonly administrator: TestUser;
  /** Makes another user of that firm, signed in. */
  readonly makeColleague: (role: Role, name?: string) => Promise<TestUser>;
}

/** Answered by nobody: a test that is about Fortnox brings a sandbox. */
const noFortnox: FortnoxOptions = {
  clientId: "test",
  clientSecret: "a secret of the test's app",
  authUrl: "http://127.0.0.1:1/oauth-v1",
  apiUrl: "http://127.0.0.1:1",
  scopes: ["companyinformation", "bookkeeping"],
  invoiceAddresses: { customer: null, supplier: null },
  isSandbox: false,
};

/** Opens it; the set-up is still to come unless `makeFirm` is called. */
export async function createTestInstallation(fortnox = noFortnox): Promise<TestInstallation> {
  const database = await createTestDatabase();
  const logged: string[] = [];
  const installation = await openInstallation({
    database: { ...database, adminUrl: null, appSecret: testSecret },
    publicUrl: new URL(testOrigin),
    knowsItsName: true,
    onThisMachineOnly: true,
    smtpUrl: null,
    fortnox,
    looksNightly: false,
    log: createLog({ write: (line) => void logged.push(line) }),
  });
  const secrets = new Set([testSecret]);
  const askWith = (cookie: string): Ask => askOf(installation, cookie, secrets);
  const makeUser: TestInstallation["makeUser"] = async (firmId, role, name = "Testperson") => {
    const email = await insertUser(database, { firmId, role, name });
    return signIn(askWith, { firmId, email });
  };
  return {
    installation,
    database,
    logged,
    secrets,
    ask: askWith(""),
    askWith,
    makeUser,
    makeFirm: async (name) => makeUser(await insertFirm(database, name), "administrator"),
    close: async () => {
      await installation.close();
      await database.close();
      const told = linesWithSecrets(logged, secrets);
      if (told.length > 0) throw new Error(`The log tells secrets: ${told.join("")}`);
    },
  };
}

/** Opens an installation and makes a firm in it. */
export async function openFirmHouse(): Promise<FirmHouse> {
  const house = await createTestInstallation();
  const administrator = await house.makeFirm("Byrån");
  const makeColleague: FirmHouse["makeColleague"] = (role, name) =>
    house.makeUser(administrator.firmId, role, name);
  return { ...house, administrator, makeColleague };
}

/** The cookies of an answer, as a browser sends them back. */
export function cookieOf(response: LightMyRequestResponse): string {
  return response.cookies
    .filter(({ value }) => value !== "")
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
}

function askOf(installation: Installation, cookie: string, secrets: Set<string>): Ask {
  return async (asked) => {
    const question: Question = typeof asked === "string" ? { url: asked } : asked;
    const { method = "GET", url, body, remoteAddress } = question;
    const headers = { host: "localhost:8080", ...(cookie === "" ? {} : { cookie }), ...question.headers };
    const answer = await installation.app.inject({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { payload: body as object }),
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
    });
    for (const secret of secretsOf({ ...question, headers }, answer)) secrets.add(secret);
    return answer;
  };
}

async function signIn(
  askWith: (cookie: string) => Ask,
  { firmId, email }: { readonly firmId: string; readonly email: string },
): Promise<TestUser> {
  const body = { email, password: testPassword };
  const response = await askWith("")({ method: "POST", url: "/api/auth/sign-in/email", body });
  if (response.statusCode !== 200) throw new Error(`Signing in was refused: ${response.body}`);
  const cookie = cookieOf(response);
  const ask = askWith(cookie);
  const session = (await ask("/api/session")).json<{ user: { userId: string } }>();
  return { userId: session.user.userId, firmId, email, cookie, ask };
}

async function insertFirm({ pools }: TestDatabase, name: string): Promise<string> {
  const firmId = randomUUID();
  await createAccounts(pools.auth).inTransaction((accounts) => accounts.insertFirm({ firmId, name }));
  await createInFirm(pools.app)(firmId, (transaction) => firmStore.insertFirm(transaction, name));
  return firmId;
}

let passwordHash: Promise<string> | undefined;

async function insertUser(
  { pools }: TestDatabase,
  { firmId, role, name }: { readonly firmId: string; readonly role: Role; readonly name: string },
): Promise<string> {
  const accounts = createAccounts(pools.auth);
  passwordHash ??= accounts.hashPassword(testPassword);
  const person = { userId: randomUUID(), name, active: true };
  const email = `${role}-${person.userId.slice(0, 8)}@example.se`;
  const member = { ...person, firmId, email, role, passwordHash: await passwordHash };
  await accounts.inTransaction((transaction) => transaction.insertMember(member));
  await createInFirm(pools.app)(firmId, (transaction) => firmStore.writePerson(transaction, person));
  return email;
}
