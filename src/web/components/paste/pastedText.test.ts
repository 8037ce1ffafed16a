import { describe, expect, it } from "vitest";
import { readPastedText } from "./pastedText.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readPastedText", () => {
  it("reads UTF-8 with and without its mark", () => {
    expect(readPastedText(bytesOf("Åkeri\t1"))).toEqual({ ok: true, text: "Åkeri\t1" });
    expect(readPastedText(bytesOf("\ufeffÅkeri"))).toEqual({ ok: true, text: "Åkeri" });
  });
  it("reads Windows' code page where it is no UTF-8", () => {
    expect(readPastedText(new Uint8Array([0xc5, 0x6b, 0x65, 0x72, 0x69]))).toEqual({
      ok: true,
      text: "Åkeri",
    });
  });
  it("reads the Unicode text of a spreadsheet", () => {
    expect(readPastedText(new Uint8Array([0xff, 0xfe, 0xc5, 0, 0x6b, 0]))).toEqual({ ok: true, text: "Åk" });
    expect(readPastedText(new Uint8Array([0xfe, 0xff, 0, 0xc5, 0, 0x6b]))).toEqual({ ok: true, text: "Åk" });
  });
  it("tells a workbook and a PDF from text", () => {
    expect(readPastedText(bytesOf("PK\u0003\u0004"))).toEqual({ ok: false, fault: "spreadsheet" });
    expect(readPastedText(bytesOf("%PDF-1.7"))).toEqual({ ok: false, fault: "pdf" });
  });
  it("refuses a program, nothing at all, and more than the server takes", () => {
    expect(readPastedText(new Uint8Array([0x4d, 0x5a, 0, 1]))).toEqual({ ok: false, fault: "not-text" });
    expect(readPastedText(new Uint8Array())).toEqual({ ok: false, fault: "empty" });
    expect(readPastedText(bytesOf(" \n"))).toEqual({ ok: false, fault: "empty" });
    expect(readPastedText(bytesOf("1".repeat(2_000_001)))).toEqual({ ok: false, fault: "too-long" });
  });
});
