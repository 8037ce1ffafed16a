import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { booked, checking, firstAttempt, queued, sending } from "./examples/transfers.ts";
import { advance, canSendAgain, type TransferEvent } from "./advance.ts";
import { waitAfterFailure, waitAfterLook } from "./lookSchedule.ts";
import { readAfter, readFrom } from "./readFrom.ts";
import type { Transfer } from "./transfer.ts";

const quietMs = 900_000;
const problem = { kind: "fortnox-unavailable", data: {} };
const receipt = { voucherNumber: booked.number, receivedAtMs: 25_000, rowsHash: "ab" };
const absent = (atMs: number): TransferEvent => ({ kind: "absent", atMs, quietMs });

function after(start: Transfer, ...events: readonly TransferEvent[]): Transfer {
  return events.reduce((transfer, event) => advance(transfer, event) ?? transfer, start);
}

describe("a transfer", () => {
  it("is sent only when it is queued and its year was found", () => {
    const begun = { kind: "begun", attempt: firstAttempt } as const;
    expect(advance(queued, begun)).toMatchObject({ state: "sending", dueAtMs: 112_000, looks: 0 });
    expect(advance({ ...queued, place: null }, begun)).toBeNull();
    for (const state of ["sending", "checking", "transferred", "refused", "cancelled"] as const) {
      expect(advance({ ...queued, state }, begun)).toBeNull();
    }
  });
  it("is transferred by an answer, also one that comes after it was given up", () => {
    const created = { kind: "created", attempt: 1, receipt } as const;
    expect(advance(sending, created)).toMatchObject({ state: "transferred", receipt, dueAtMs: null });
    expect(advance(checking, created)).toMatchObject({ state: "transferred", problem: null });
  });
  it("hears nothing of an attempt that is not its last", () => {
    const second = { ...sending, attempt: { ...firstAttempt, attempt: 2 } };
    const events: readonly TransferEvent[] = [
      { kind: "created", attempt: 1, receipt },
      { kind: "refused", attempt: 1, problem },
      { kind: "undone", attempt: 1, problem, dueAtMs: 0 },
      { kind: "unknown", attempt: 1, problem, atMs: 0 },
    ];
    expect(events.map((event) => advance(second, event))).toEqual([null, null, null, null]);
  });
  it("is queued again when it surely was not done, and put before a person after eight times", () => {
    const undone = { kind: "undone", attempt: 1, problem, dueAtMs: 30_000 } as const;
    expect(advance(sending, undone)).toMatchObject({ state: "queued", failures: 1, dueAtMs: 30_000 });
    expect(advance({ ...sending, failures: 7 }, undone)).toMatchObject({ state: "refused", problem });
  });
  it("is given up only when its attempt is surely over", () => {
    expect(advance(sending, { kind: "overdue", atMs: 111_999 })).toBeNull();
    expect(advance(sending, { kind: "overdue", atMs: 112_000 })).toMatchObject({ state: "checking" });
  });
  it("may be sent again by a person after two looks in vain and the quiet time, and not before", () => {
    const once = after(checking, absent(30_000));
    const twice = after(once, absent(40_000));
    const quietFrom = 112_000 + quietMs;
    expect(canSendAgain(once, quietFrom, quietMs)).toBe(false);
    expect(canSendAgain(twice, quietFrom - 1, quietMs)).toBe(false);
    expect(canSendAgain(twice, quietFrom, quietMs)).toBe(true);
    const resent = { kind: "resent", quietMs } as const;
    expect(advance(twice, { ...resent, atMs: quietFrom - 1 })).toBeNull();
    expect(advance(twice, { ...resent, atMs: quietFrom })).toMatchObject({ state: "queued" });
  });
  it("is not to be sent again when its mark is there on other rows", () => {
    const differs = after(checking, absent(1), absent(2), {
      kind: "differs",
      problem: { kind: "transfer-differs", data: {} },
    });
    expect(differs).toMatchObject({ state: "checking", dueAtMs: null });
    expect(canSendAgain(differs, Number.MAX_SAFE_INTEGER, quietMs)).toBe(false);
  });
  it("is stopped while it is queued; one that may be in Fortnox is looked for again", () => {
    const cancelled = { kind: "cancelled" } as const;
    expect(advance(queued, cancelled)).toMatchObject({ state: "cancelled", dueAtMs: null });
    expect(advance({ ...queued, attempt: firstAttempt, looks: 2 }, cancelled)).toMatchObject({
      state: "checking",
    });
    expect(advance(sending, cancelled)).toBeNull();
    expect(advance(checking, cancelled)).toBeNull();
  });
  it("is accepted anew when it was refused or stopped, and its attempts are counted on", () => {
    const acceptance = { series: "BS", withFiles: true, acceptedAtMs: 9_000, acceptedBy: "u2" };
    const accepted = { kind: "accepted", acceptance } as const;
    expect(advance({ ...sending, state: "refused", failures: 3, problem }, accepted)).toMatchObject({
      ...acceptance,
      state: "queued",
      failures: 0,
      problem: null,
      attempt: firstAttempt,
      dueAtMs: 9_000,
    });
    expect(advance(checking, accepted)).toBeNull();
    expect(advance(queued, accepted)).toBeNull();
  });
  it("keeps why its outcome is not known when it cannot be looked for", () => {
    const postponed = {
      kind: "postponed",
      problem: { kind: "fortnox-not-connected", data: {} },
      dueAtMs: 5,
    } as const;
    expect(advance(checking, postponed)).toMatchObject({ problem, dueAtMs: 5 });
    expect(advance(queued, postponed)).toMatchObject({ problem: { kind: "fortnox-not-connected" } });
  });
});

const anyEvent: fc.Arbitrary<TransferEvent> = fc.oneof(
  fc.record({ kind: fc.constant("begun" as const), attempt: attemptOf() }),
  fc.record({ kind: fc.constant("created" as const), attempt: fc.nat(3), receipt: fc.constant(receipt) }),
  fc.record({ kind: fc.constant("refused" as const), attempt: fc.nat(3), problem: fc.constant(problem) }),
  fc.record({
    kind: fc.constant("undone" as const),
    attempt: fc.nat(3),
    problem: fc.constantFrom(problem, null),
    dueAtMs: fc.nat(),
  }),
  fc.record({
    kind: fc.constant("unknown" as const),
    attempt: fc.nat(3),
    problem: fc.constant(problem),
    atMs: fc.nat(),
  }),
  fc.record({ kind: fc.constant("overdue" as const), atMs: fc.nat() }),
  fc.record({ kind: fc.constant("absent" as const), atMs: fc.nat(), quietMs: fc.constant(quietMs) }),
  fc.record({ kind: fc.constant("resent" as const), atMs: fc.nat(), quietMs: fc.constant(quietMs) }),
  fc.record({ kind: fc.constant("hurried" as const), atMs: fc.nat() }),
  fc.constant({ kind: "cancelled" } as const),
);

function attemptOf(): fc.Arbitrary<Transfer["attempt"] & object> {
  return fc.record({
    attempt: fc.nat(3),
    baseline: fc.nat(100),
    deadlineAtMs: fc.nat(),
    settlesAtMs: fc.nat(),
  });
}

describe("whatever happens to a transfer, in whatever order", () => {
  it("leaves Fortnox's receipt as it is", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const start = { ...sending, state: "transferred", receipt, dueAtMs: null } as const;
        expect(after(start, ...events)).toEqual(start);
      }),
    );
  });
  it("lets nothing of unknown outcome be sent again without a person", () => {
    const byItself = anyEvent.filter(
      ({ kind }) => kind !== "resent" && kind !== "undone" && kind !== "refused",
    );
    fc.assert(
      fc.property(fc.array(byItself), (events) => {
        expect(after(checking, ...events).state).toMatch(/^(checking|transferred)$/);
      }),
    );
  });
  it("has a receipt exactly when it is transferred, and something due while it is open", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const { state, receipt: received, dueAtMs } = after(queued, ...events);
        expect(received !== null).toBe(state === "transferred");
        if (state === "queued" || state === "sending") expect(dueAtMs).not.toBeNull();
      }),
    );
  });
});

describe("when a transfer is looked for", () => {
  it("is soon and ever more seldom, still after the quiet time, and not for ever", () => {
    const wait = (looks: number, atMs: number): number | null => {
      const next = waitAfterLook({ looks, attempt: firstAttempt }, { atMs, quietMs });
      return next === null ? null : next - atMs;
    };
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((looks) => wait(looks, 30_000))).toEqual([
      10_000, 20_000, 30_000, 60_000, 180_000, 300_000, 600_000, 600_000,
    ]);
    expect(wait(12, 112_001 + quietMs)).toBe(3_600_000);
    expect(wait(40, 112_001 + quietMs + 86_400_000)).toBeNull();
    expect([waitAfterFailure(1), waitAfterFailure(30)]).toEqual([2_000, 300_000]);
  });
  it("is read from ten below what the series had come to", () => {
    expect(readAfter(57)).toBe(48);
    expect(readAfter(4)).toBe(1);
    expect(readFrom(57, [queued, checking])).toBe(31);
    expect(readFrom(57, [checking])).toBe(31);
    expect(readFrom(57, [{ ...queued, attempt: firstAttempt }])).toBe(48);
  });
});
