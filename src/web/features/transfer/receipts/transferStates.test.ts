import { describe, expect, it } from "vitest";
import type { Transfer, TransferState } from "#wire/transfers.ts";
import {
  askAgainMs,
  inOrderOfNeed,
  newestOfEach,
  statesText,
  stoppable,
  waitText,
} from "./transferStates.ts";

const transfer = (entryId: string, state: TransferState, transferId = entryId): Transfer => ({
  transferId,
  entryId,
  number: entryId,
  version: 1,
  marker: "SB-7F3KABCDEFGHIJKL-1",
  series: "I",
  state,
  attempts: 1,
  looks: 0,
  acceptedAt: "2026-02-03T13:30:00Z",
  problem: null,
  receipt: null,
  nextLookAt: null,
  canSendAgain: false,
  sendAgainFrom: null,
  files: null,
});
const listOf = (isUnderWay: boolean, ...transfers: Transfer[]) => ({
  hindrance: null,
  isUnderWay,
  transfers,
});

describe("newestOfEach", () => {
  it("keeps the first of each entry in a list that begins with the newest", () => {
    const all = [
      transfer("V1", "transferred", "b"),
      transfer("V2", "queued"),
      transfer("V1", "refused", "a"),
    ];
    expect(newestOfEach(all).map(({ transferId }) => transferId)).toEqual(["b", "V2"]);
  });
});

describe("inOrderOfNeed", () => {
  it("puts what somebody must look at before what is done", () => {
    const all = [transfer("V1", "transferred"), transfer("V2", "checking"), transfer("V3", "refused")];
    expect(inOrderOfNeed(all).map(({ number }) => number)).toEqual(["V3", "V2", "V1"]);
  });
});

describe("askAgainMs", () => {
  it("is soon while something is sent, later while it is looked for, and never when all is done", () => {
    expect(askAgainMs(listOf(true, transfer("V1", "queued"), transfer("V2", "checking")))).toBe(1000);
    expect(askAgainMs(listOf(true, transfer("V2", "checking")))).toBe(3000);
    expect(askAgainMs(listOf(false, transfer("V1", "transferred")))).toBe(false);
  });
  it("goes on while files are on their way", () => {
    const files = { state: "queued", sent: 0, total: 2, notSent: [] } as const;
    const sent = { ...transfer("V1", "transferred"), files: { ...files, notSent: [] } };
    expect(askAgainMs(listOf(false, sent))).toBe(3000);
  });
});

describe("statesText", () => {
  it("is another as soon as one transfer has come further", () => {
    const before = statesText(listOf(true, transfer("V1", "queued"), transfer("V2", "queued")));
    expect(statesText(listOf(true, transfer("V1", "sending"), transfer("V2", "queued")))).not.toBe(before);
  });
});

describe("waitText", () => {
  const nowMs = Date.parse("2026-02-03T13:30:00Z");
  it("counts seconds below a minute, then minutes, and is nothing when the moment has come", () => {
    expect(waitText("2026-02-03T13:30:08Z", nowMs)).toBe("8\u00a0s");
    expect(waitText("2026-02-03T13:31:01Z", nowMs)).toBe("2\u00a0min");
    expect(waitText("2026-02-03T13:30:00Z", nowMs)).toBeNull();
  });
});

describe("stoppable", () => {
  it("is what has not been sent, and not what waits for its year, which has a button of its own", () => {
    const all = [transfer("V1", "queued"), transfer("V2", "sending"), transfer("V3", "waits-for-year")];
    expect(stoppable(all).map(({ number }) => number)).toEqual(["V1"]);
  });
});
