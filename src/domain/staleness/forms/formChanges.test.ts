import { describe, expect, it } from "vitest";
import type { FormName } from "../../forms/formName.ts";
import { ore } from "../../money/ore.ts";
import type { Cause } from "../cause.ts";
import { type FilledForm, changedCodes, formBasis, formChange } from "./formChanges.ts";
import { formGraph } from "./formGraph.ts";
import type { CausesByNode } from "../reach.ts";

const filled = (fields: Readonly<Record<string, bigint>>): FilledForm => ({
  fields: new Map(Object.entries(fields)),
});
const moved = (account: string): Cause => {
  return { kind: "opening-changed", account, before: ore(0n), after: ore(100n) };
};
const field = (code: string) => ({ kind: "field", code }) as const;

interface Asked {
  readonly before: FilledForm;
  readonly now: FilledForm;
  readonly accounts?: Readonly<Record<string, string>>;
  readonly treatments?: ReadonlyMap<string, string | null>;
}

/** Each account changed, and stands in the field named. */
function change(form: FormName, { before, now, accounts = {}, treatments = new Map() }: Asked) {
  const places = Object.entries(accounts).map(([account, code]) => ({ account, place: field(code) }));
  const changed: CausesByNode = new Map(
    places.map(({ account }) => [`account:${account}` as const, [moved(account)]]),
  );
  const graph = formGraph({ accounts: places, treatments });
  const rest = { changed, graph, by: "anna", through: "choice", rowOf: () => "" } as const;
  return formChange({ form, before: formBasis(form, before), now, ...rest });
}

describe("a form that is signed", () => {
  it("rests on its fields in whole kronor, and not on those that are empty", () => {
    expect(formBasis("INK2R", filled({ "7281": 12n, "7261": 1_250n, "7203": 0n }))).toEqual([
      { node: "field:INK2R:7261", hash: "1250" },
      { node: "field:INK2R:7281", hash: "12" },
    ]);
  });
  it("names every box that says something else than was signed, whatever moved it", () => {
    const signed = formBasis("INK2R", filled({ "7281": 12n, "7302": 90n, "7261": 3n }));
    expect(changedCodes("INK2R", signed, filled({ "7281": 12n, "7302": 85n, "7370": 5n }))).toEqual([
      "7261",
      "7302",
      "7370",
    ]);
    expect(changedCodes("INK2R", signed, { problem: "trial-balance-uneven" })).toEqual([]);
  });
  it("has not changed when a balance has, and no field", () => {
    const fields = filled({ "7281": 12n });
    expect(change("INK2R", { before: fields, now: fields, accounts: { "1930": "7281" } })).toBeNull();
  });
  it("tells the causes of the accounts that stand in what changed, and of no others", () => {
    const told = change("INK2R", {
      before: filled({ "7281": 12n, "7251": 5n }),
      now: filled({ "7281": 13n, "7251": 5n }),
      accounts: { "1930": "7281", "1510": "7251" },
    });
    expect(told?.causes).toEqual([moved("1930")]);
    expect(told?.basis).toContainEqual({ node: "field:INK2R:7281", hash: "13" });
  });
  it("tells of a field that no account explains, with its amounts and who changed it", () => {
    const told = change("INK2S", { before: filled({}), now: filled({ "7653": 200n }) });
    expect(told?.causes).toEqual([
      {
        kind: "field-changed",
        form: "INK2S",
        code: "7653",
        row: "",
        before: 0n,
        after: 200n,
        by: "anna",
        through: "choice",
      },
    ]);
  });
  it("tells a sum by what it sums", () => {
    const told = change("INK2S", {
      before: filled({ "7670": 100n }),
      now: filled({ "7653": 200n, "7670": 300n }),
    });
    expect(told?.causes).toMatchObject([{ code: "7653" }]);
    const alone = change("INK2S", { before: filled({ "7670": 100n }), now: filled({ "7670": 300n }) });
    expect(alone?.causes).toMatchObject([{ code: "7670" }]);
  });
  it("follows an income account to the result of each form, and to the first page", () => {
    const accounts = { "3001": "7410" };
    const causes = [moved("3001")];
    const result = { before: filled({ "7450": 1n }), now: filled({ "7450": 2n }), accounts };
    expect(change("INK2R", result)?.causes).toEqual(causes);
    const adjusted = { before: filled({ "7650": 1n }), now: filled({ "7650": 2n }), accounts };
    expect(change("INK2S", adjusted)?.causes).toEqual(causes);
    const page = { before: filled({ "7104": 1n }), now: filled({ "7104": 2n }), accounts };
    expect(change("INK2", page)?.causes).toEqual(causes);
  });
  it("follows an account to the field of INK2S that takes its amount up", () => {
    const told = change("INK2S", {
      before: filled({ "7653": 1n }),
      now: filled({ "7653": 2n }),
      accounts: { "6072": "7513" },
      treatments: new Map([["6072", "7653"]]),
    });
    expect(told?.causes).toEqual([moved("6072")]);
  });
  it("tells once that it cannot be filled any more, and from where it was when it can again", () => {
    const before = formBasis("INK2R", filled({ "7281": 12n }));
    const rest = { changed: new Map(), graph: [], by: null, through: null, rowOf: () => "" };
    const problem = { problem: "trial-balance-uneven" };
    const told = formChange({ form: "INK2R", before, now: problem, ...rest });
    expect(told?.causes).toEqual([
      { kind: "form-not-filled", form: "INK2R", problem: "trial-balance-uneven" },
    ]);
    const noted = told?.basis ?? [];
    expect(formChange({ form: "INK2R", before: noted, now: problem, ...rest })).toBeNull();
    expect(formChange({ form: "INK2R", before: noted, now: filled({ "7281": 12n }), ...rest })).toBeNull();
    const other = formChange({ form: "INK2R", before: noted, now: filled({ "7281": 13n }), ...rest });
    expect(other?.causes).toMatchObject([{ kind: "field-changed", before: 12n, after: 13n }]);
  });
});
