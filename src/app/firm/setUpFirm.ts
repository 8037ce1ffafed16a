/** The first visit: makes the firm (byrå) and its administrator, once. */
import { randomUUID } from "node:crypto";
import { type NameProblem, parseName } from "#domain/parties/name.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { FirmDeps } from "./firmDeps.ts";
import { isSameToken } from "../accounts/oneTimeToken.ts";

export interface SetUpRequest {
  readonly firmName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly token?: string;
}

export type SetUpProblem =
  NameProblem | { readonly kind: "setup-done" } | { readonly kind: "setup-token-wrong" };

export interface SetUpDeps extends FirmDeps {
  /** Printed where the server was started: proves that a visitor from outside is the one who started it. */
  readonly setupToken: string;
}

/** Tells whether the first visit is still to come. */
export async function isSetupNeeded(deps: Pick<FirmDeps, "accounts">): Promise<boolean> {
  return deps.accounts.inTransaction(async (accounts) => !(await accounts.hasFirm()));
}

/** Makes firm and administrator; refused as soon as there is a firm, and from outside without the token. */
export async function setUpFirm(
  deps: SetUpDeps,
  request: SetUpRequest,
  fromOutside: boolean,
): Promise<Result<{ readonly firmId: string }, SetUpProblem>> {
  if (fromOutside && !isSameToken(request.token ?? "", deps.setupToken)) {
    return refused((await isSetupNeeded(deps)) ? { kind: "setup-token-wrong" } : { kind: "setup-done" });
  }
  const [firmName, name] = [parseName(request.firmName), parseName(request.name)];
  if (!firmName.ok) return firmName;
  if (!name.ok) return name;
  const passwordHash = await deps.accounts.hashPassword(request.password);
  const firm = { firmId: randomUUID(), name: firmName.value };
  const person = { userId: randomUUID(), name: name.value, active: true };
  return deps.accounts.inTransaction(async (accounts) => {
    await accounts.lockSetup();
    if (await accounts.hasFirm()) return refused({ kind: "setup-done" });
    await accounts.insertFirm(firm);
    const { firmId } = firm;
    await accounts.insertMember({
      ...person,
      firmId,
      email: request.email,
      role: "administrator",
      passwordHash,
    });
    await deps.inFirm(firmId, async (transaction) => {
      await deps.firms.insertFirm(transaction, firm.name);
      await deps.firms.writePerson(transaction, person);
      await deps.log.write(transaction, {
        by: person.userId,
        kind: "firm-created",
        data: { firmName: firm.name },
      });
    });
    return ok({ firmId });
  });
}
