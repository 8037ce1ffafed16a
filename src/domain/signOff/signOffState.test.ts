import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import type { Cause } from "../staleness/cause.ts";
import { sameFigures, signAgain } from "./signAgain.ts";
import type { SignOffEvent, SignedFigures } from "./signOffEvent.ts";
import { afterEvent, signOffState } from "./signOffState.ts";
import { sinceLastReview } from "./sinceReview.ts";

const figures: SignedFigures = {
  opening: ore(0n),
  movement: ore(120n),
  closing: ore(120n),
  reconciled: ore(120n),
  difference: ore(0n),
  materiality: ore(0n),
};

function cause(account: string): Cause {
  return { kind: "opening-changed", account, before: ore(0n), after: ore(5n) };
}

function did(kind: "signed" | "reviewed" | "marked-not-applicable", by = "anna", note = ""): SignOffEvent {
  return { kind, by, at: "2026-01-21T10:00:00Z", note, figures, basis: [] };
}

const reopened: SignOffEvent = { kind: "reopened", by: "anna", at: "2026-01-22T10:00:00Z", note: "" };

function stale(account = "1510"): SignOffEvent {
  return {
    kind: "went-stale",
    at: `2026-02-03T14:${account.slice(2)}:00Z`,
    causes: [cause(account)],
    importNumber: 3,
  };
}

const anyEvent = fc.constantFrom(
  did("signed"),
  did("signed", "bo"),
  did("reviewed", "bo"),
  did("marked-not-applicable"),
  reopened,
  stale("1510"),
  stale("1930"),
);

describe("signOffState", () => {
  it("is open before anybody has signed", () => {
    expect(signOffState([])).toMatchObject({ standing: "open", signed: null, stale: null, version: 0 });
  });
  it("keeps the signature of what has gone stale, with every cause since", () => {
    const state = signOffState([did("signed"), stale("1510"), stale("1930")]);
    expect(state.signed?.by).toBe("anna");
    expect(state.stale).toEqual({ since: "2026-02-03T14:10:00Z", causes: [cause("1510"), cause("1930")] });
  });
  it("voids the review when somebody signs anew", () => {
    const state = signOffState([did("signed"), did("reviewed", "bo"), stale(), did("signed")]);
    expect(state).toMatchObject({ standing: "signed", reviewed: null, stale: null, version: 4 });
  });
  it("opens again what was reviewed, and what did not apply", () => {
    const applicable: SignOffEvent = { ...reopened, kind: "marked-applicable" };
    expect(signOffState([did("signed"), did("reviewed", "bo"), reopened]).standing).toBe("open");
    expect(signOffState([did("marked-not-applicable"), applicable]).notApplicable).toBeNull();
  });
  it("makes nothing stale that nobody has signed", () => {
    expect(signOffState([did("signed"), reopened, stale()]).stale).toBeNull();
  });
  it("says of any beginning of a history what it said when that was all there was", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.array(anyEvent), (earlier, later) => {
        const then = signOffState(earlier);
        expect(later.reduce(afterEvent, then)).toEqual(signOffState([...earlier, ...later]));
        expect(signOffState(earlier)).toEqual(then);
      }),
    );
  });
  it("is stale only under a standing signature, and reviewed only on one", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const { standing, stale: since, signed, version } = signOffState(events);
        if (since !== null) expect(standing).not.toBe("open");
        if (standing === "signed") expect(signed).not.toBeNull();
        expect(version).toBe(events.length);
      }),
    );
  });
});

describe("signAgain", () => {
  const gone = signOffState([did("signed"), stale()]);
  it("gives the signature again where the figures are as they were signed", () => {
    expect(signAgain(gone, figures)).toBe("figures-as-signed");
  });
  it("gives it where new figures agree by themselves", () => {
    expect(
      signAgain(gone, { ...figures, movement: ore(9n), closing: ore(129n), reconciled: ore(129n) }),
    ).toBe("agrees-again");
  });
  it("does not give it over a new difference", () => {
    expect(signAgain(gone, { ...figures, closing: ore(129n), difference: ore(9n) })).toBeNull();
  });
  it("lets the note that explained a difference explain the same difference", () => {
    const differing: SignedFigures = { ...figures, reconciled: ore(100n), difference: ore(20n) };
    const signed = { ...did("signed", "anna", "Momsrest"), figures: differing } as SignOffEvent;
    const without = { ...did("signed"), figures: differing } as SignOffEvent;
    expect(signAgain(signOffState([signed, stale()]), differing)).toBe("figures-as-signed");
    expect(signAgain(signOffState([without, stale()]), differing)).toBeNull();
  });
  it("is not for what is current, nor for what nobody signed", () => {
    expect(signAgain(signOffState([did("signed")]), figures)).toBeNull();
    expect(signAgain(signOffState([did("marked-not-applicable"), stale()]), figures)).toBeNull();
  });
  it("does not take the unknown for zero", () => {
    expect(sameFigures({ ...figures, closing: null }, { ...figures, closing: ore(0n) })).toBe(false);
  });
});

describe("sinceLastReview", () => {
  it("tells what came after the last review, with its causes", () => {
    const events = [did("signed"), did("reviewed", "bo"), stale(), did("signed")];
    const since = sinceLastReview(events);
    expect(since?.review.by).toBe("bo");
    expect(since?.events.map(({ kind }) => kind)).toEqual(["went-stale", "signed"]);
    expect(since?.causes).toEqual([cause("1510")]);
  });
  it("has nothing to tell where nobody has reviewed", () => {
    expect(sinceLastReview([did("signed"), stale()])).toBeNull();
  });
});
