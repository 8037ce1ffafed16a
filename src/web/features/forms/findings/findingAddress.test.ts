import { describe, expect, it } from "vitest";
import { formFinding, type FormFinding } from "#wire/forms.ts";
import { countFindings, findingWay } from "./findingAddress.ts";

const finding = (place: FormFinding["place"], severity: FormFinding["severity"] = "error"): FormFinding => ({
  severity,
  finding: { kind: "x", data: {} },
  place,
});
const places: readonly (readonly [FormFinding["place"], string | undefined])[] = [
  [{ kind: "account", account: "1510" }, "/bokslut/b1/avstamning?konto=1510"],
  [{ kind: "mapping", account: "2010" }, "/bokslut/b1/deklaration?blad=konton&konto=2010"],
  [{ kind: "tax", step: "losses" }, "/bokslut/b1/dispositioner?steg=losses"],
  [{ kind: "form", form: "INK2S" }, "/bokslut/b1/deklaration?blad=INK2S"],
  [{ kind: "answers" }, "/bokslut/b1/deklaration?blad=uppgifter"],
  [{ kind: "sender" }, "/byra#uppgiftslamnare"],
  [{ kind: "import" }, "/bokslut/b1/import"],
  [{ kind: "none" }, undefined],
];

describe("the way to where a finding is put right", () => {
  it.each(places)("leads from %j to %s", (place, href) => {
    expect(findingWay("b1", finding(place))?.href).toBe(href);
  });
  it("has every place of the contract", () => {
    const kinds = formFinding.shape.place.options.map(({ shape }) => shape.kind.value);
    expect(new Set(places.map(([{ kind }]) => kind))).toEqual(new Set(kinds));
  });
});

describe("findings", () => {
  it("are counted by what they hinder", () => {
    const none = { kind: "none" } as const;
    expect(countFindings([finding(none), finding(none, "warning"), finding(none, "warning")])).toEqual({
      errors: 1,
      warnings: 2,
    });
  });
});
