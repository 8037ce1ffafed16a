/** Signing in tests, as people do it: what is on screen is carried back. */
import type { LightMyRequestResponse } from "fastify";
import type { AccountState } from "#wire/reconciliation.ts";
import type { SignOffRequest, SignOffState, Subject } from "#wire/signOff.ts";
import type { TestUser } from "./testInstallation.ts";

export interface Signing extends Partial<Pick<SignOffRequest, "action" | "note" | "basis">> {
  readonly subject: Subject | string;
}

/** Reads an answer; throws at a refusal. */
export async function readAs<T>(user: TestUser, url: string): Promise<T> {
  const answer = await user.ask(url);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
  return answer.json<T>();
}

/** Reads an account as its panel shows it. */
export function accountState(user: TestUser, closingUrl: string, account: string): Promise<AccountState> {
  return readAs<AccountState>(user, `${closingUrl}/accounts/${account}`);
}

/** Signs, or does another thing, with what stands unless another sight is given. An account goes by its number. */
export async function signAs(
  user: TestUser,
  closingUrl: string,
  { subject: named, action = "sign", note = "Enligt underlag", basis }: Signing,
): Promise<LightMyRequestResponse> {
  const subject = subjectOf(named);
  const seen = basis ?? (await stateOf(user, closingUrl, subject)).basis;
  const body = { subject, action, basis: seen, note };
  return user.ask({ method: "POST", url: `${closingUrl}/sign-off`, body });
}

/** Reviews what stands. */
export async function reviewAs(
  user: TestUser,
  closingUrl: string,
  account: string,
): Promise<LightMyRequestResponse> {
  const subject = subjectOf(account);
  const { basis } = await stateOf(user, closingUrl, subject);
  const body = { subject, basis, note: "" };
  return user.ask({ method: "POST", url: `${closingUrl}/reviews`, body });
}

function subjectOf(named: Subject | string): Subject {
  return typeof named === "string" ? { kind: "account", key: named } : named;
}

async function stateOf(user: TestUser, closingUrl: string, { kind, key }: Subject): Promise<SignOffState> {
  if (kind === "account") return (await accountState(user, closingUrl, key)).signOff;
  if (kind === "appendix") {
    return (await readAs<{ signOff: SignOffState }>(user, `${closingUrl}/appendices/${key}`)).signOff;
  }
  const { checks } = await readAs<{ checks: readonly { name: string; signOff: SignOffState }[] }>(
    user,
    `${closingUrl}/checks`,
  );
  const found = checks.find(({ name }) => name === key);
  if (found === undefined) throw new Error(`There is no check ${key}.`);
  return found.signOff;
}
