import { describe, expect, it } from "vitest";
import type { EntryState, Recognition, TransferState } from "./entry.ts";
import { entryStatus } from "./entryStatus.ts";
import { countEntries } from "./entryCounts.ts";
import { type EntryAction, lockOf, turn } from "./entryTurn.ts";

const actions: readonly EntryAction[] = ["make-ready", "back-to-draft", "exclude", "include", "void"];

function standing(
  state: EntryState,
  transfer: TransferState | null = null,
  recognition: Recognition | null = null,
) {
  return { state, transfer, recognition };
}

describe("an entry on its way to Fortnox", () => {
  it.each(["queued", "sending", "checking", "waits-for-year"] as const)(
    "is not changed while it is %s",
    (state) => {
      expect(lockOf(standing("ready", state))).toEqual({ kind: "entry-in-transfer" });
      for (const action of actions) {
        expect(turn(standing("ready", state), action)).toEqual({
          ok: false,
          problem: { kind: "entry-in-transfer" },
        });
      }
    },
  );

  it("is not changed once it is there", () => {
    expect(lockOf(standing("ready", "transferred"))).toEqual({ kind: "entry-transferred" });
  });

  it.each(["refused", "cancelled"] as const)("is changed again when it was %s", (state) => {
    expect(lockOf(standing("ready", state))).toBeNull();
    expect(turn(standing("ready", state), "void")).toEqual({ ok: true, value: "void" });
  });

  it("is not changed when an import holds it, though nothing here knows that it was sent", () => {
    for (const recognition of ["same", "changed", "removed", "duplicate"] as const) {
      expect(lockOf(standing("ready", null, recognition))).toEqual({ kind: "entry-transferred" });
    }
  });

  it("is not changed while a file of it is out", () => {
    expect(turn(standing("handed-out"), "void")).toEqual({
      ok: false,
      problem: { kind: "entry-handed-out" },
    });
  });
});

describe("the head of the journal", () => {
  it("counts each entry at most once, and none that is void or put aside", () => {
    const statuses = [
      standing("draft"),
      standing("ready"),
      standing("ready", "cancelled"),
      standing("ready", "waits-for-year"),
      standing("ready", "queued"),
      standing("ready", "checking"),
      standing("ready", "transferred"),
      standing("ready", "transferred", "same"),
      standing("ready", "transferred", "duplicate"),
      standing("ready", "refused"),
      standing("not-for-transfer"),
      standing("handed-out"),
      standing("void"),
    ].map(entryStatus);
    expect(countEntries(statuses)).toEqual({
      transferred: 2,
      checking: 2,
      toTransfer: 3,
      drafts: 1,
      attention: 2,
    });
  });
});
