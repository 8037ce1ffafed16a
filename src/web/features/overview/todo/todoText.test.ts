import { describe, expect, it } from "vitest";
import { type TodoItem, todoItem } from "#wire/progress.ts";
import type { StaleCause } from "#wire/signOff.ts";
import { hasText } from "#web/lib/texts/translate.ts";
import { todoAddress } from "./todoAddress.ts";
import { todoText } from "./todoText.ts";

const rules = import.meta.glob<string>("../../../../domain/progress/todo.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const matters = Object.values(rules).join("").split("export type TodoMatter =")[1]?.split("export type")[0];
const kinds = Array.from((matters ?? "").matchAll(/kind: "([a-z-]+)"/g), ([, kind]) => kind ?? "");

const line = (
  kind: string,
  data: TodoItem["matter"]["data"] = {},
  rest: Partial<TodoItem> = {},
): TodoItem => ({
  key: kind,
  sign: "untouched",
  matter: { kind, data },
  causes: [],
  amountOre: null,
  link: { page: "import" },
  ...rest,
});
const changed: StaleCause = {
  kind: "account-changed",
  account: "1510",
  openingBeforeOre: "0",
  openingAfterOre: "0",
  closingBeforeOre: "100000",
  closingAfterOre: "225000",
  vouchers: [{ voucher: "A 231", voucherIndex: 230, change: "changed", amountOre: "125000" }],
  voucherCount: 1,
};

describe("the texts of what remains", () => {
  it("are held against the rules", () => {
    expect(kinds).toContain("accounts-begun");
    expect(kinds).toContain("check");
  });
  it.each(kinds)("say what %s is and where it leads", (kind) => {
    const { title, hint } = todoText(line(kind, { changes: 1, stale: 1 }));
    expect([title, hint].filter((text) => text === kind || text.includes("overview."))).toEqual([]);
    expect(hasText(`overview.matters.${kind}.go`)).toBe(true);
  });
  it("count the errors and the questions of the return", () => {
    expect(todoText(line("forms-have-errors", { count: 3 })).title).toMatch(/^3 /);
    expect(todoText(line("forms-unanswered", { count: 1 })).title).toMatch(/^1 /);
  });
  it("name a kind without a text", () => {
    expect(todoText(line("made-up")).title).toBe("made-up");
  });
});

describe("a line of what remains", () => {
  it("tells what changed under a signature, with amount and voucher", () => {
    const data = { account: "1510", name: "Kundfordringar", signAgain: null };
    expect(todoText(line("account-stale", data, { causes: [changed] }))).toEqual({
      title: "1510 Kundfordringar",
      hint: "UB ändrades 1\u00a0250,00 av A 231 (ändrad)",
      go: "Konto 1510",
    });
    const again = { ...data, signAgain: "agrees-again" };
    expect(todoText(line("account-stale", again, { causes: [changed, changed] })).hint).toBe(
      "UB ändrades 1\u00a0250,00 av A 231 (ändrad) och 1 orsak till. Stämmer igen. Signera igen",
    );
  });
  it("counts closing entries and names them", () => {
    expect(todoText(line("entries-ready", { entries: ["V2", "V4"] }))).toEqual({
      title: "2 bokslutsverifikationer är klara att överföra",
      hint: "V2, V4",
      go: "Överför",
    });
  });
  it("counts accounts under way and those not begun, and names them", () => {
    const both = { started: ["1790", "2920", "2940"], notStarted: ["2650"] };
    expect(todoText(line("accounts-begun", both))).toMatchObject({
      title: "3 konton pågår, 1 är inte påbörjat",
      hint: "1790, 2920, 2940 · 2650",
    });
    const many = { started: [], notStarted: Array.from({ length: 10 }, (_, index) => `${1000 + index}`) };
    expect(todoText(line("accounts-begun", many))).toMatchObject({
      title: "10 konton är inte påbörjade",
      hint: "1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007 och 2 till",
    });
  });
  it("tells what a check found, and that it found something else before", () => {
    const data = {
      check: "number-gaps",
      summary: "numbers-missing",
      missing: "A 87",
      gaps: 1,
      reopened: false,
    };
    expect(todoText(line("check", data))).toMatchObject({
      title: "Nummerluckor per serie",
      hint: "Nummer som saknas: A 87. Luckor: 1",
    });
    expect(todoText(line("check", { ...data, reopened: true })).hint).toMatch(/^Ändrad sedan/);
  });
  it("tells a question by its first words", () => {
    const asked = (text: string) => todoText(line("question-unanswered", { questionId: "q", text })).title;
    expect(asked("Vad är det här?\nFinns det kvitto?")).toBe("Vad är det här?");
    expect(asked("å".repeat(100))).toBe(`${"å".repeat(70)}…`);
  });
  it("names the steps of tax that wait, in their own words", () => {
    const told = todoText(line("tax-steps-left", { steps: ["losses", "tax"] }));
    expect(told.title).toBe("2 steg är inte genomgångna");
    expect(told.hint).toBe("Underskott, Skatt");
  });
  it("says until when a return is handed in, or that the day is not known", () => {
    expect(todoText(line("return-not-filed", { lastDay: "2026-08-03" })).hint).toBe("Sista dag 2026-08-03");
    expect(todoText(line("return-not-filed", { lastDay: null })).hint).toContain("framgår inte");
  });
  it("says that the source has changed also when nobody knows by how much", () => {
    expect(todoText(line("source-has-changed", { changes: 3 })).title).toContain("3 nya eller ändrade");
    expect(todoText(line("source-has-changed", { changes: null })).title).toBe(
      "Bokföringen i Fortnox har ändrats",
    );
  });
});

describe("todoAddress", () => {
  const id = "0195b6a0-0000-7000-8000-000000000000";
  const links: readonly (readonly [TodoItem["link"], string])[] = [
    [{ page: "connection" }, "/import"],
    [{ page: "import" }, "/import"],
    [{ page: "import-detail", importNumber: 3 }, "/import/3"],
    [{ page: "checks", check: "number-gaps" }, "/kontroller?kontroll=number-gaps"],
    [{ page: "reconciliation", account: "1510" }, "/avstamning?konto=1510"],
    [{ page: "reconciliation", account: null }, "/avstamning"],
    [{ page: "ledger", side: "customer" }, "/reskontra"],
    [{ page: "ledger", side: "supplier" }, "/reskontra/leverantorer"],
    [{ page: "appendix", appendixId: id }, `/bilagor/${id}`],
    [{ page: "entries", entryId: id }, `/bokslutsverifikationer?post=${id}`],
    [{ page: "entries", entryId: null }, "/bokslutsverifikationer"],
    [{ page: "tax", step: "losses" }, "/dispositioner?steg=losses"],
    [{ page: "tax", step: null }, "/dispositioner"],
    [{ page: "forms", tab: "INK2S" }, "/deklaration?blad=INK2S"],
    [{ page: "forms", tab: null }, "/deklaration"],
    [{ page: "questions", questionId: id }, `/avstamning/fragor?fraga=${id}`],
  ];
  it.each(links)("leads $page to its place", (link, place) => {
    expect(todoAddress("b1", line("x", {}, { link }))).toBe(`/bokslut/b1${place}`);
  });
  it("has every page of the contract", () => {
    const pages = todoItem.shape.link.options.map(({ shape }) => shape.page.value);
    expect(new Set(links.map(([{ page }]) => page))).toEqual(new Set(pages));
  });
  it("leads what changed in Fortnox to the choice of years", () => {
    expect(todoAddress("b1", line("source-has-changed"))).toBe("/bokslut/b1/import?steg=ar");
  });
});
