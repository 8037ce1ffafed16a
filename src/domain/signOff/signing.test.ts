import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { type Sight, parseSight, renderSight } from "./sight.ts";
import type { SignOffEvent, SignedFigures } from "./signOffEvent.ts";
import { signOffState } from "./signOffState.ts";
import { type SigningGround, checkRemoval, checkSigning } from "./signing.ts";

const figures: SignedFigures = {
  opening: ore(0n),
  movement: ore(120n),
  closing: ore(120n),
  reconciled: ore(120n),
  difference: ore(0n),
  materiality: ore(0n),
};
const differing: SignedFigures = { ...figures, reconciled: ore(100n), difference: ore(20n) };
const at = "2026-01-21T10:00:00Z";
const signed: SignOffEvent = { kind: "signed", by: "anna", at, note: "", figures, basis: [] };
const reviewed: SignOffEvent = { ...signed, kind: "reviewed", by: "bo" };
const putAside: SignOffEvent = { ...signed, kind: "marked-not-applicable" };
const wentStale: SignOffEvent = {
  kind: "went-stale",
  at,
  causes: [{ kind: "opening-changed", account: "1510", before: ore(0n), after: ore(5n) }],
  importNumber: 3,
};

/** What stands after the events, seen as it stands by Cecilia. */
function ground(events: readonly SignOffEvent[], now: SignedFigures | null = figures): SigningGround {
  const sight = { version: events.length, figures: now, fingerprint: "f1" };
  return {
    by: { userId: "cecilia", isReader: false },
    note: "",
    seen: sight,
    now: sight,
    state: signOffState(events),
    formErrors: null,
  };
}

describe("signing", () => {
  it("is for what agrees", () => {
    expect(checkSigning("sign", ground([]))).toBeNull();
  });
  it("is refused while a difference is unexplained, with the amount", () => {
    const problem = { kind: "difference-unexplained", difference: 20n };
    expect(checkSigning("sign", ground([], differing))).toEqual(problem);
    expect(checkSigning("sign", { ...ground([], differing), note: " \n" })).toEqual(problem);
  });
  it("takes a note for an explanation, and a threshold for none needed", () => {
    expect(checkSigning("sign", { ...ground([], differing), note: "Öresutjämning" })).toBeNull();
    expect(checkSigning("sign", ground([], { ...differing, materiality: ore(20n) }))).toBeNull();
  });
  it("asks for a note where figures are unknown", () => {
    const unknown: SignedFigures = { ...figures, closing: null, difference: null };
    expect(checkSigning("sign", ground([], unknown))).toEqual({ kind: "figures-unknown", figures: unknown });
    expect(checkSigning("sign", { ...ground([], unknown), note: "Saldo enligt bank" })).toBeNull();
  });
  it("tells the second of two at once who was first", () => {
    const late = { ...ground([signed]), seen: ground([]).seen };
    expect(checkSigning("sign", late)).toEqual({ kind: "already-signed", by: "anna", at });
  });
  it("is refused on what changed under the pointer, with both figures", () => {
    const moved = { ...ground([], differing), seen: ground([]).seen };
    expect(checkSigning("sign", moved)).toEqual({
      kind: "basis-changed",
      seen: figures,
      now: differing,
      causes: [],
    });
  });
  it("is refused on support that changed with the same sum", () => {
    const other: Sight = { version: 0, figures, fingerprint: "f2" };
    expect(checkSigning("sign", { ...ground([]), seen: other })?.kind).toBe("basis-changed");
  });
  it("is refused on a signature that went stale under the pointer, though the figures are as they were", () => {
    const stale = { ...ground([signed, wentStale]), seen: ground([signed]).seen };
    expect(checkSigning("sign", stale)).toMatchObject({
      kind: "basis-changed",
      causes: [{ account: "1510" }],
    });
    expect(checkSigning("sign", ground([signed, wentStale]))).toBeNull();
  });
  it("is refused when what was seen cannot be told", () => {
    expect(checkSigning("sign", { ...ground([]), seen: null })?.kind).toBe("basis-changed");
  });
  it("asks for a note on every check", () => {
    const check = ground([], null);
    expect(checkSigning("sign", check)).toEqual({ kind: "note-missing" });
    expect(checkSigning("sign", { ...check, note: "Luckan är känd" })).toBeNull();
  });
});

describe("reviewing", () => {
  it("is for a second person", () => {
    expect(checkSigning("review", ground([signed]))).toBeNull();
    const alone = { ...ground([signed]), by: { userId: "anna", isReader: false } };
    expect(checkSigning("review", alone)).toEqual({ kind: "reviewer-is-signer", at });
  });
  it("is refused on what is open, stale, reviewed or put aside", () => {
    const histories = [[], [signed, wentStale], [signed, reviewed], [putAside]];
    expect(histories.map((events) => checkSigning("review", ground(events))?.kind)).toEqual([
      "not-signed-yet",
      "signature-stale",
      "already-reviewed",
      "marked-not-applicable",
    ]);
  });
  it("is refused when another has signed other figures meanwhile", () => {
    const late = { ...ground([signed], differing), seen: ground([signed]).seen };
    expect(checkSigning("review", late)?.kind).toBe("basis-changed");
  });
});

describe("reopening and putting aside", () => {
  it("opens what is signed, also when it is stale, and nothing else", () => {
    const histories = [[signed], [signed, wentStale], [], [putAside]];
    expect(histories.map((events) => checkSigning("reopen", ground(events))?.kind ?? "may")).toEqual([
      "may",
      "may",
      "nothing-to-reopen",
      "marked-not-applicable",
    ]);
  });
  it("puts a balance aside only with a word on why", () => {
    const empty: SignedFigures = { ...figures, movement: ore(0n), closing: ore(0n), reconciled: null };
    expect(checkSigning("mark-not-applicable", ground([]))).toEqual({ kind: "note-missing" });
    expect(checkSigning("mark-not-applicable", { ...ground([]), note: "Avslutat konto" })).toBeNull();
    expect(checkSigning("mark-not-applicable", ground([], empty))).toBeNull();
    expect(checkSigning("mark-not-applicable", ground([], { ...empty, closing: null }))?.kind).toBe(
      "note-missing",
    );
  });
  it("does not put aside what is signed, nor twice", () => {
    expect(checkSigning("mark-not-applicable", ground([signed]))?.kind).toBe("already-signed");
    expect(checkSigning("mark-not-applicable", ground([putAside]))?.kind).toBe("marked-not-applicable");
    const again = { ...ground([putAside, wentStale]), note: "Fortfarande" };
    expect(checkSigning("mark-not-applicable", again)).toBeNull();
  });
  it("takes back only what was put aside", () => {
    expect(checkSigning("mark-applicable", ground([putAside]))).toBeNull();
    expect(checkSigning("mark-applicable", ground([signed]))).toEqual({ kind: "not-marked" });
  });
  it("lets a reader do nothing", () => {
    const reader = { ...ground([signed]), by: { userId: "dan", isReader: true } };
    const actions = ["sign", "review", "reopen", "mark-not-applicable", "mark-applicable"] as const;
    expect(actions.map((action) => checkSigning(action, reader)?.kind)).toEqual(
      actions.map(() => "reader-may-not-sign"),
    );
  });
});

describe("taking an appendix away", () => {
  it("is refused while it is signed, though the signature is stale, until it is reopened", () => {
    const reopened: SignOffEvent = { kind: "reopened", by: "bo", at, note: "" };
    const histories = [[signed], [signed, reviewed, wentStale], [signed, reopened], []];
    expect(histories.map((events) => checkRemoval(signOffState(events))?.kind ?? "may")).toEqual([
      "signed-not-removable",
      "signed-not-removable",
      "may",
      "may",
    ]);
  });
});

describe("a sight", () => {
  const amount = fc.option(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }).map((value) => ore(value)),
    { nil: null },
  );
  const made = fc.record({
    opening: amount,
    movement: amount,
    closing: amount,
    reconciled: amount,
    difference: amount,
    materiality: fc.bigInt({ min: 0n, max: 2n ** 63n }).map((value) => ore(value)),
  });
  it("is read back as it was written, and is short", () => {
    fc.assert(
      fc.property(fc.option(made, { nil: null }), fc.nat(99_999), (seen, version) => {
        const sight: Sight = { version, figures: seen, fingerprint: "a".repeat(64) };
        expect(parseSight(renderSight(sight))).toEqual(sight);
        expect(renderSight(sight).length).toBeLessThanOrEqual(200);
      }),
    );
  });
  it.each(["", "x", "1:1,2:ab", "1:1,2,3,4,5,6.5:ab", "1::", "-1::ab", "1:?,?,?,?,?,?:a b"])(
    "is not read from %j",
    (text) => {
      expect(parseSight(text)).toBeNull();
    },
  );
});
