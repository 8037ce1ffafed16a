import { describe, expect, it } from "vitest";
import { amountColumn, choiceColumn, dateColumn, textColumn } from "./column.ts";
import { fillDown, insertRows, isTable, newRowId, oneColumn, textAbove, writeField } from "./editRows.ts";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly ore: string | null;
  readonly side: "in" | "out" | null;
}
const blank = (id: string): Row => ({ id, text: "", date: null, ore: null, side: null });
const place = { label: "", width: "middle" } as const;
const text = textColumn<Row>({
  ...place,
  key: "text",
  lengthAtMost: 5,
  get: (row) => row.text,
  set: (row, value) => ({ ...row, text: value }),
});
const amount = amountColumn<Row>({
  ...place,
  key: "amount",
  get: (row) => row.ore,
  set: (row, ore) => ({ ...row, ore }),
});
const date = dateColumn<Row>({
  ...place,
  key: "date",
  get: (row) => row.date,
  set: (row, value) => ({ ...row, date: value }),
});
const side = choiceColumn<Row, "in" | "out">({
  ...place,
  key: "side",
  none: null,
  choices: [
    { value: "in", label: "Bara bokfört" },
    { value: "out", label: "Bara på kontoutdraget" },
  ],
  get: (row) => row.side,
  set: (row, value) => ({ ...row, side: value }),
});
const first = { ...blank("a"), text: "Hyra", ore: "125000" };

describe("a field that is written in", () => {
  it("changes its row alone", () => {
    const other = blank("b");
    const { rows, unread } = writeField([first, other], { row: first, column: amount, text: "1 200+50,50" });
    expect(rows).toEqual([{ ...first, ore: "125050" }, other]);
    expect(rows[1]).toBe(other);
    expect(unread).toEqual(new Map([["a/amount", null]]));
  });
  it("makes the waiting row one of the rows", () => {
    expect(writeField([first], { row: blank("new"), column: text, text: "E" }).rows).toEqual([
      first,
      { ...blank("new"), text: "E" },
    ]);
  });
  it("keeps what cannot be read, and the amount as it was", () => {
    const edited = writeField([first], { row: first, column: amount, text: "1.250" });
    expect(edited.rows).toEqual([first]);
    expect(edited.unread).toEqual(new Map([["a/amount", "1.250"]]));
    expect(writeField([first], { row: first, column: date, text: "31/12" }).unread.get("a/date")).toBe(
      "31/12",
    );
  });
  it("is unknown when it is emptied, never zero", () => {
    expect(writeField([first], { row: first, column: amount, text: "" }).rows[0]?.ore).toBeNull();
    expect(writeField([first], { row: first, column: date, text: " " }).rows[0]?.date).toBeNull();
  });
  it("reads dates and choices as people write them, and no more text than there is room for", () => {
    expect(writeField([first], { row: first, column: date, text: "251231" }).rows[0]?.date).toBe(
      "2025-12-31",
    );
    expect(writeField([first], { row: first, column: side, text: "bara bokfört" }).rows[0]?.side).toBe("in");
    expect(writeField([first], { row: first, column: side, text: "" }).unread.get("a/side")).toBe("");
    expect(writeField([first], { row: first, column: text, text: "Telefon" }).rows[0]?.text).toBe("Telef");
  });
});

describe("copied cells", () => {
  it("of one column fill it downwards, with new rows at the end", () => {
    const { rows, unread } = fillDown([first], { column: amount, from: 0, texts: ["1", "x", "3"], blank });
    expect(rows.map(({ ore }) => ore)).toEqual(["100", null, "300"]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    expect([...unread.values()]).toEqual([null, "x", null]);
  });
  it("are one column, a table, or a single text", () => {
    expect(oneColumn("1\r\n2\r\n")).toEqual(["1", "2"]);
    expect(oneColumn("1\r\n")).toBeNull();
    expect(oneColumn("a\t1\nb\t2")).toBeNull();
    expect(isTable("a\t1")).toBe(true);
    expect(isTable("a;1\nb;2")).toBe(true);
    expect(isTable("Hyra\n")).toBe(false);
  });
});

it("copies from the row above, and rows go in where they are put", () => {
  expect(textAbove([first], 1, amount)).toBe("1\u00a0250,00");
  expect(textAbove([first], 0, amount)).toBeNull();
  expect(insertRows(["a", "b"], 1, ["x"])).toEqual(["a", "x", "b"]);
});

it("gives each row an id of its own that the contract takes", () => {
  const ids = Array.from({ length: 100 }, newRowId);
  expect(new Set(ids).size).toBe(100);
  expect(ids.every((id) => /^[\w-]{1,40}$/.test(id))).toBe(true);
});
