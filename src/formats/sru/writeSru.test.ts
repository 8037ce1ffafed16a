import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readForms } from "./readSru.ts";
import type { SruBlock, SruSender } from "./sruFile.ts";
import { writeForms, writeInfo } from "./writeSru.ts";

const sender: SruSender = {
  identity: "165560000167",
  name: "Databokföraren",
  address: "BOX 159",
  postalCode: "12345",
  postalTown: "SKATTSTAD",
  department: null,
  contact: "Anders Nilsson",
  email: null,
  phone: "08-2121213",
};
const moment = { date: "20260212", time: "094337" };
const block = (fields: SruBlock["fields"], name: string | null = "Möbel AB"): SruBlock => ({
  form: "INK2R-2025P4",
  identity: "165560000167",
  moment,
  name,
  fields,
});
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const written = (result: ReturnType<typeof writeForms>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return latin1(result.value);
};
const problemsOf = (result: ReturnType<typeof writeForms>): unknown => (result.ok ? [] : result.problem);

describe("INFO.SRU", () => {
  // Source: Skatteverket's example file of 2025, whose records these are.
  it("has its records in their order, in ISO 8859-1 with CR and LF, and leaves out what is empty", () => {
    expect(written(writeInfo({ sender, created: moment, program: "SRU 1.5" }))).toBe(
      [
        "#DATABESKRIVNING_START",
        "#PRODUKT SRU",
        "#SKAPAD 20260212 094337",
        "#PROGRAM SRU 1.5",
        "#FILNAMN BLANKETTER.SRU",
        "#DATABESKRIVNING_SLUT",
        "#MEDIELEV_START",
        "#ORGNR 165560000167",
        "#NAMN Databokf\u00f6raren",
        "#ADRESS BOX 159",
        "#POSTNR 12345",
        "#POSTORT SKATTSTAD",
        "#KONTAKT Anders Nilsson",
        "#TELEFON 08-2121213",
        "#MEDIELEV_SLUT",
        "",
      ].join("\r\n"),
    );
  });

  it("is refused without a sender, telling everything that is missing or wrong", () => {
    const wrong = { ...sender, identity: "5560000167", name: " ", postalCode: "1234", phone: "0".repeat(16) };
    expect(problemsOf(writeInfo({ sender: wrong, created: moment, program: "x" }))).toEqual([
      { kind: "sru-missing", record: "NAMN" },
      { kind: "sru-invalid", record: "ORGNR", value: "5560000167" },
      { kind: "sru-invalid", record: "POSTNR", value: "1234" },
      { kind: "sru-too-long", record: "TELEFON", most: 15 },
    ]);
  });
});

describe("BLANKETTER.SRU", () => {
  it("has a block for each form, and none for a form without fields", () => {
    expect(written(writeForms([block([{ code: "7281", value: "100" }]), block([])]))).toBe(
      [
        "#BLANKETT INK2R-2025P4",
        "#IDENTITET 165560000167 20260212 094337",
        "#NAMN M\u00f6bel AB",
        "#UPPGIFT 7281 100",
        "#BLANKETTSLUT",
        "#FIL_SLUT",
        "",
      ].join("\r\n"),
    );
  });

  it("does not replace a character that it cannot hold, but tells where it stands", () => {
    const fields = [{ code: "7281", value: "1" }];
    expect(problemsOf(writeForms([block(fields, "Łódź #1")]))).toEqual([
      { kind: "sru-character", record: "NAMN", character: "Ł", position: 1 },
      { kind: "sru-character", record: "NAMN", character: "ź", position: 4 },
      { kind: "sru-character", record: "NAMN", character: "#", position: 6 },
    ]);
  });

  it("reads back as it was written", () => {
    const field = fc.record({
      code: fc.integer({ min: 1000, max: 9999 }).map(String),
      value: fc.oneof(fc.constant("X"), fc.bigInt(-(10n ** 12n), 10n ** 12n).map(String)),
    });
    const fields = fc.uniqueArray(field, { selector: ({ code }) => code, minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 4 }), (forms) => {
        const blocks = forms.map((one) => block(one));
        const bytes = writeForms(blocks);
        expect(bytes.ok && readForms(bytes.value)).toEqual({ ok: true, value: blocks });
      }),
    );
  });

  it.each([
    ["#BLANKETT INK2\n#BLANKETTSLUT\n#FIL_SLUT\n", 2],
    ["#BLANKETT INK2\n#IDENTITET 1 2 3\n", 2],
    ["#UPPGIFT 7281 1\n", 1],
    ["#BLANKETT INK2\n#IDENTITET 165560000167 20260212 094337\n#UPPGIFT 7281 1,5\n", 3],
    ["#BLANKETT INK2\n#IDENTITET 165560000167 20260212 094337\n", 3],
  ])("is refused where it leaves the description: %j", (text, line) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(readForms(bytes)).toMatchObject({ ok: false, problem: { line } });
  });
});
