import { describe, expect, it } from "vitest";
import { type FilingGround, filingState } from "./filingState.ts";

const nothing: FilingGround = { isSigned: false, isFiled: false, fileIsCurrent: false, isReady: false };

describe("how far a return has come", () => {
  it.each([
    [{}, "not-ready"],
    [{ isReady: true }, "ready"],
    [{ isReady: true, fileIsCurrent: true }, "sru-fetched"],
    [{ fileIsCurrent: true }, "sru-fetched"],
    [{ isFiled: true }, "filed"],
    [{ isFiled: true, isSigned: true }, "signed"],
  ] as const)("is told of %j", (said, state) => {
    expect(filingState({ ...nothing, ...said })).toBe(state);
  });
});
