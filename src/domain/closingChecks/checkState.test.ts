import { describe, expect, it } from "vitest";
import { CheckList, attention } from "../imports/check.ts";
import { ore } from "../money/ore.ts";
import type { SignOffEvent } from "../signOff/signOffEvent.ts";
import { openState, signOffState } from "../signOff/signOffState.ts";
import { checkBasis, checkState } from "./checkState.ts";
import { type ClosingCheck, couldNotRun, finding, found, ofImport } from "./closingCheck.ts";

const same = (text: string): string => text;
const texts = { ok: "no-differences-left", attention: "differences-are-left" };

function differing(...accounts: readonly string[]): ClosingCheck {
  return found(
    "differences-left",
    accounts.map((account) => finding({ account, text: `Konto ${account}`, amount: ore(5n) })),
    texts,
  );
}

function mark(check: ClosingCheck): SignOffEvent {
  const at = "2026-01-21T10:00:00Z";
  return { kind: "signed", by: "anna", at, note: "Känd", figures: null, basis: [checkBasis(check, same)] };
}

describe("checkState", () => {
  it("tells the outcome of what nobody has marked", () => {
    expect(checkState(differing("1510"), openState, same)).toEqual({ state: "attention", mark: null });
  });
  it("is done when it is marked as it stands", () => {
    const { state, mark: by } = checkState(differing("1510"), signOffState([mark(differing("1510"))]), same);
    expect([state, by?.note]).toEqual(["done", "Känd"]);
  });
  it("stays done when findings come in another order, or accounts are renamed", () => {
    const marked = signOffState([mark(differing("1510", "1630"))]);
    const renamed = found(
      "differences-left",
      [
        finding({ account: "1630", text: "Skattekonto", amount: ore(5n) }),
        finding({ account: "1510", text: "Fordringar", amount: ore(5n) }),
      ],
      texts,
    );
    expect(checkState(renamed, marked, same).state).toBe("done");
  });
  it("reopens when there is another finding, one less, or another amount", () => {
    const marked = signOffState([mark(differing("1510"))]);
    const other = found("differences-left", [finding({ account: "1510", amount: ore(6n) })], texts);
    const changed = [differing("1510", "1630"), differing("1630"), other];
    expect(changed.map((check) => checkState(check, marked, same).state)).toEqual([
      "reopened",
      "reopened",
      "reopened",
    ]);
  });
  it("is ok when nothing is found any more, whatever was marked", () => {
    expect(checkState(differing(), signOffState([mark(differing("1510"))]), same).state).toBe("ok");
  });
  it("stays reopened after it went stale, though it finds the same again", () => {
    const stale: SignOffEvent = {
      kind: "went-stale",
      at: "2026-02-03T14:02:00Z",
      causes: [],
      importNumber: 3,
    };
    const state = signOffState([mark(differing("1510")), stale]);
    expect(checkState(differing("1510"), state, same).state).toBe("reopened");
  });
  it("lets what could not run be marked, until it could not run for another reason", () => {
    const marked = signOffState([mark(couldNotRun("differences-left", "missing-licence"))]);
    const again = couldNotRun("differences-left", "missing-licence");
    const otherwise = couldNotRun("differences-left", "missing-scope");
    expect(checkState(again, marked, same).state).toBe("done");
    expect(checkState(otherwise, marked, same).state).toBe("reopened");
  });
  it("marks a control of the import by what it lists", () => {
    const list = new CheckList();
    list.add({ voucher: "A 87" });
    const gaps = ofImport(attention("number-gaps", { kind: "number-gaps-found", data: { gaps: 1 } }, list));
    expect(gaps.findings).toMatchObject([{ voucher: "A 87", amount: null }]);
    expect(checkState(gaps, signOffState([mark(gaps)]), same).state).toBe("done");
    list.add({ voucher: "A 240" });
    const more = ofImport(attention("number-gaps", { kind: "number-gaps-found", data: { gaps: 2 } }, list));
    expect(checkState(more, signOffState([mark(gaps)]), same).state).toBe("reopened");
  });
});
