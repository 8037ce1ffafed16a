import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { signOffStore } from "#adapters/database/signOff/signOffStore.ts";
import { thresholdStore } from "#adapters/database/signOff/thresholdStore.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { ore } from "#domain/money/ore.ts";
import { importFile } from "../support/importing.ts";
import {
  bookedYear,
  type ImportedClosing,
  importedClosing,
  makeAppendix,
  saveContent,
  specificationOf,
} from "../support/appendices.ts";
import { accountState, signAs } from "../support/signing.ts";
import { voucherText } from "../support/sieText.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
let first: ImportedClosing;
let second: ImportedClosing;
let appendixUrl: string;
beforeAll(async () => {
  house = await createTestInstallation();
  first = await importedClosing(await house.makeFirm("Byrån"));
  second = await nextYearOf(first);
  const { appendixId } = await makeAppendix(second, { kind: "bank", accounts: ["1930"] });
  appendixUrl = `${second.url}/appendices/${appendixId}`;
  for (const closing of [first, second]) await signDifference(closing);
});
afterAll(() => house.close());

const nextYear = bookedYear
  .replaceAll("20250", "20260")
  .replaceAll("20251", "20261")
  .replace("20240101 20241231", "20250101 20251231");

async function nextYearOf(closing: ImportedClosing): Promise<ImportedClosing> {
  const { user, clientId } = closing;
  const body = { fiscalYear: { start: "2026-01-01", end: "2026-12-31" } };
  const made = await user.ask({ method: "POST", url: `/api/clients/${clientId}/closings`, body });
  const { closingId } = made.json<{ closingId: string }>();
  await importFile(user, closingId, nextYear);
  return { ...closing, closingId, url: `/api/closings/${closingId}` };
}

/** Signs an account that its appendix says something else of, so that another threshold or voucher tells somebody. */
async function signDifference(closing: ImportedClosing): Promise<void> {
  const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
  await saveContent(closing, made, specificationOf({ amountOre: "4000", text: "Hyra" }));
  const { statusCode } = await signAs(closing.user, closing.url, { subject: "1710" });
  expect(statusCode).toBe(200);
}

/** Does everything at once that locks more than one thing; gives how the server answered each. */
async function doAll(round: number): Promise<readonly number[]> {
  const { user, clientId } = first;
  const { basis } = (await accountState(user, second.url, "1710")).signOff;
  const change = async (method: "PUT" | "PATCH" | "POST", url: string, body?: object): Promise<number> =>
    (await user.ask({ method, url, ...(body === undefined ? {} : { body }) })).statusCode;
  return Promise.all([
    change("PATCH", "/api/firm", { materialityOre: `${round}00` }),
    change("PUT", `${second.url}/materiality`, { account: "1710", thresholdOre: `${round}50` }),
    change("PUT", `${first.url}/materiality`, { account: "1710", thresholdOre: `${round}50` }),
    change("PUT", `${second.url}/control-accounts/customer`, { accounts: round === 2 ? null : ["1930"] }),
    change("PATCH", appendixUrl, { version: round, note: `Omgång ${round}` }),
    change("PATCH", first.url, { responsibleUserId: user.userId }),
    change("PATCH", `/api/clients/${clientId}`, { name: `Bolaget ${round} AB` }),
    change("POST", `${first.url}/roll-forward`),
    signAs(user, second.url, { subject: "1710", basis }).then(({ statusCode }) => statusCode),
  ]);
}

/** Holds a closing until another change waits for it, and then does more; gives how the other ended. */
async function holding<T>(
  { closingId, user: { firmId } }: ImportedClosing,
  other: () => Promise<T>,
  more: (transaction: Transaction) => Promise<unknown>,
): Promise<T> {
  const { ended } = await createInFirm(house.database.pools.app)(firmId, async (transaction) => {
    await signOffStore.lockClosing(transaction, closingId);
    const begun = other();
    await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
    await more(transaction);
    return { ended: begun };
  });
  return ended;
}

async function waiting(): Promise<number> {
  const { rows } = await house.database.owner.query<{ readonly count: number }>(
    `SELECT count(*)::integer FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
     WHERE a.datname = current_database() AND NOT l.granted`,
  );
  return rows[0]?.count ?? 0;
}

describe("who holds one year", () => {
  it("can log while an import that tells of stale signatures waits for it", async () => {
    const { user, closingId } = first;
    const sie = bookedYear + '#VER D 9 20250601 "Hyra"\n{\n#TRANS 1710 {} 7.00\n#TRANS 1930 {} -7.00\n}\n';
    const event = { by: user.userId, kind: "comment-written", data: {} };
    const run = await holding(
      second,
      () => importFile(user, closingId, sie),
      (transaction) => logWriter.write(transaction, event),
    );
    expect(run.status).toBe("committed");
    // A run that was thrown out of a ring is run again, and only the log tells.
    expect(house.logged.filter((line) => line.includes("deadlock"))).toEqual([]);
  });

  it("can go on to the year after while a threshold of both waits for it", async () => {
    const { user, closingId } = second;
    const body = { account: "1710", thresholdOre: "4000" };
    const set = await holding(
      first,
      () => user.ask({ method: "PUT", url: `${second.url}/materiality`, body }),
      (transaction) => signOffStore.lockClosing(transaction, closingId),
    );
    expect(set.statusCode).toBe(200);
  });

  it("can write what belongs to the client while a change of the closing waits for it", async () => {
    const { user, clientId } = first;
    const own = { clientId, account: "1710", threshold: ore(100n), by: user.userId };
    const changed = await holding(
      first,
      () => user.ask({ method: "PATCH", url: first.url, body: { responsibleUserId: user.userId } }),
      (transaction) => thresholdStore.writeAccount(transaction, own),
    );
    expect(changed.statusCode).toBe(200);
  });
});

describe("people and an import at once in two years of a client", () => {
  it.each([1, 2, 3])("wait for one another, never in a ring, and each is answered (%i)", async (round) => {
    const sie = bookedYear + voucherText("D 1", "20250601", `${round}.00`);
    const [run, answers] = await Promise.all([importFile(first.user, first.closingId, sie), doAll(round)]);
    expect(run.status).toBe("committed");
    const others = answers.slice(0, -1);
    expect(others).toEqual(others.map(() => 200));
    // Signed, or told that something changed or is signed already.
    expect([200, 409]).toContain(answers.at(-1));
  });
});
