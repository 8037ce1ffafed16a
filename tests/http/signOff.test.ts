import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClientList } from "#wire/clients.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import type { HistoryEvent, Materiality } from "#wire/signOff.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { accountState, readAs, reviewAs, signAs } from "../support/signing.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let user: TestUser;
let reviewer: TestUser;
let closingId: string;
let closingUrl: string;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm("Byrån");
  reviewer = await house.makeUser(user.firmId, "reviewer", "Rut Granskare");
  ({ closingId } = await makeClosing(user));
  closingUrl = `/api/closings/${closingId}`;
  await importFile(user, closingId, soundYear);
});

const kindOf = (answer: { readonly body: string }): string =>
  (JSON.parse(answer.body) as { problem?: { kind: string } }).problem?.kind ?? "";
const historyOf = async (account: string): Promise<readonly HistoryEvent[]> =>
  (await readAs<{ events: HistoryEvent[] }>(user, `${closingUrl}/history?kind=account&key=${account}`))
    .events;

describe("signing", () => {
  it("keeps who, when, the note and the figures as they stood, and tells table, panel and list of clients", async () => {
    expect((await signAs(user, closingUrl, { subject: "1930" })).body).toBe("{}");
    expect((await accountState(user, closingUrl, "1930")).signOff).toMatchObject({
      status: "signed",
      signature: {
        by: { userId: user.userId },
        note: "Enligt underlag",
        figures: { openingOre: "10000", closingOre: "32000", reconciledOre: null },
      },
    });
    const table = await readAs<Reconciliation>(user, `${closingUrl}/reconciliation`);
    expect(table.assets.groups[0]?.accounts[0]).toMatchObject({ account: "1930", status: "signed" });
    expect(table.progress).toMatchObject({ accounts: 2, settled: 1 });
    const { rows } = await readAs<ClientList>(user, "/api/clients");
    expect(rows[0]?.closing?.progress).toEqual({ accounts: 2, settled: 1, differences: 0, stale: 0 });
  });

  it("is refused without a note where the difference is not known", async () => {
    const refused = await signAs(user, closingUrl, { subject: "1930", note: "" });
    expect([refused.statusCode, kindOf(refused)]).toEqual([422, "figures-unknown"]);
  });

  it("gives one signature and one honest refusal when two sign at once", async () => {
    const { basis } = (await accountState(user, closingUrl, "1930")).signOff;
    const colleague = await house.makeUser(user.firmId, "accountant", "Bo Kollega");
    const answers = await Promise.all(
      [user, colleague].map((by) => signAs(by, closingUrl, { subject: "1930", basis })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect(answers.map(kindOf).toSorted()).toEqual(["", "already-signed"]);
    expect(await historyOf("1930")).toHaveLength(1);
  });

  it("is refused with both figures when the row changed under the pointer", async () => {
    const { basis } = (await accountState(user, closingUrl, "1930")).signOff;
    const changed = soundYear.replaceAll("-30.00", "-40.00").replaceAll(" 30.00", " 40.00");
    await importFile(user, closingId, changed);
    const refused = await signAs(user, closingUrl, { subject: "1930", basis });
    expect(refused.json()).toMatchObject({
      problem: { kind: "basis-changed", data: { seenClosingOre: "32000", closingOre: "31000" } },
    });
    const rubbish = await signAs(user, closingUrl, { subject: "1930", basis: "vad som helst" });
    expect(kindOf(rubbish)).toBe("basis-changed");
  });

  it("is of accounts of the balance sheet that are there, and by those who may", async () => {
    const subject = { kind: "account", key: "3001" } as const;
    const body = { subject, action: "sign", basis: "x", note: "" };
    const url = `${closingUrl}/sign-off`;
    expect((await user.ask({ method: "POST", url, body })).statusCode).toBe(404);
    expect((await reviewer.ask({ method: "POST", url, body })).statusCode).toBe(403);
    const stranger = await house.makeFirm("Främlingarna");
    expect((await stranger.ask({ method: "POST", url, body })).statusCode).toBe(404);
  });
});

describe("reviewing", () => {
  it("is for a second person, of what is signed and current", async () => {
    expect(kindOf(await reviewAs(reviewer, closingUrl, "1930"))).toBe("not-signed-yet");
    await signAs(user, closingUrl, { subject: "1930" });
    expect(kindOf(await reviewAs(user, closingUrl, "1930"))).toBe("reviewer-is-signer");
    expect((await reviewAs(reviewer, closingUrl, "1930")).statusCode).toBe(200);
    expect(kindOf(await reviewAs(reviewer, closingUrl, "1930"))).toBe("already-reviewed");
    expect((await accountState(user, closingUrl, "1930")).signOff).toMatchObject({
      status: "reviewed",
      review: { by: { name: "Rut Granskare" } },
    });
  });

  it("shows the reviewer afterwards what has changed since", async () => {
    await signAs(user, closingUrl, { subject: "1930" });
    await reviewAs(reviewer, closingUrl, "1930");
    const changed = soundYear.replaceAll("-30.00", "-40.00").replaceAll(" 30.00", " 40.00");
    await importFile(user, closingId, changed);
    await signAs(user, closingUrl, { subject: "1930" });
    const { changedSinceReview, status, review } = (await accountState(user, closingUrl, "1930")).signOff;
    expect([status, review]).toEqual(["signed", null]);
    expect(changedSinceReview).toMatchObject([{ kind: "account-changed", closingAfterOre: "31000" }]);
  });
});

describe("the history", () => {
  it("keeps every step with the figures as they stood, the newest first, and can only be added to", async () => {
    await signAs(user, closingUrl, { subject: "1930" });
    await signAs(user, closingUrl, { subject: "1930", action: "reopen", note: "" });
    await signAs(user, closingUrl, { subject: "1930", action: "mark-not-applicable", note: "Vilande konto" });
    const events = await historyOf("1930");
    expect(events.map(({ kind, note, sequence }) => [sequence, kind, note])).toEqual([
      [3, "marked-not-applicable", "Vilande konto"],
      [2, "reopened", ""],
      [1, "signed", "Enligt underlag"],
    ]);
    expect(events[2]).toMatchObject({ figures: { closingOre: "32000" }, importNumber: 1 });
    for (const statement of [
      "UPDATE app.sign_off_event SET note = 'x'",
      "DELETE FROM app.sign_off_event",
      "TRUNCATE app.sign_off_event",
    ]) {
      await expect(house.database.pools.app.query(statement)).rejects.toThrow("permission denied");
    }
  });

  it("folds to what is kept beside it", async () => {
    await signAs(user, closingUrl, { subject: "1930" });
    await reviewAs(reviewer, closingUrl, "1930");
    const { rows } = await house.database.owner.query<{ version: number; standing: string; events: number }>(
      `SELECT version, standing, (SELECT count(*)::integer FROM app.sign_off_event AS e
         WHERE e.firm_id = s.firm_id AND e.subject_key = s.subject_key AND e.closing_id = s.closing_id) AS events
       FROM app.sign_off_state AS s WHERE firm_id = $1`,
      [user.firmId],
    );
    expect(rows).toEqual([{ version: 2, standing: "reviewed", events: 2 }]);
  });
});

describe("comments", () => {
  it("are written by those who work on the closing, and stay in the order they were written", async () => {
    const url = `${closingUrl}/comments`;
    const subject = { kind: "account", key: "1930" };
    await reviewer.ask({ method: "POST", url, body: { subject, text: "Saknar engagemangsbesked" } });
    await user.ask({ method: "POST", url, body: { subject, text: "Bifogat nu" } });
    const { comments } = await readAs<{ comments: { text: string; by: { name: string } }[] }>(
      user,
      `${url}?kind=account&key=1930`,
    );
    expect(comments.map(({ text, by }) => [text, by.name])).toEqual([
      ["Saknar engagemangsbesked", "Rut Granskare"],
      ["Bifogat nu", "Testperson"],
    ]);
    const gone = { subject: { kind: "account", key: "9999" }, text: "Hej" };
    expect((await user.ask({ method: "POST", url, body: gone })).statusCode).toBe(404);
    const table = await readAs<Reconciliation>(user, `${closingUrl}/reconciliation`);
    expect(table.assets.groups[0]?.accounts[0]?.comments).toBe(2);
  });
});

describe("materiality", () => {
  it("is the firm's unless the account has its own, and belongs to administrators and the client", async () => {
    const patch = await user.ask({ method: "PATCH", url: "/api/firm", body: { materialityOre: "10000" } });
    expect(patch.statusCode).toBe(200);
    const url = `${closingUrl}/materiality`;
    await user.ask({ method: "PUT", url, body: { account: "1930", thresholdOre: "500" } });
    expect(await readAs<Materiality>(user, url)).toEqual({
      firmOre: "10000",
      accounts: [{ account: "1930", name: "Bank", thresholdOre: "500" }],
    });
    expect((await accountState(user, closingUrl, "1930")).materialityOre).toBe("500");
    expect((await accountState(user, closingUrl, "2081")).materialityOre).toBe("10000");
    await user.ask({ method: "PUT", url, body: { account: "1930", thresholdOre: null } });
    expect((await accountState(user, closingUrl, "1930")).materialityOre).toBe("10000");
    for (const thresholdOre of ["-1", "99999999999999999999999"]) {
      const refused = await user.ask({ method: "PUT", url, body: { account: "1930", thresholdOre } });
      expect([refused.statusCode, kindOf(refused)]).toEqual([422, "materiality-out-of-range"]);
    }
  });
});
