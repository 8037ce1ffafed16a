/** Reads BLANKETTER.SRU back: what is written is held against what was meant before anybody gets it. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { SruBlock, SruField } from "./sruFile.ts";

export type SruReadProblem = {
  readonly kind: "sru-unreadable";
  /** From 1. */
  readonly line: number;
  readonly expected: string;
};

interface Open {
  readonly form: string;
  identity: readonly string[] | null;
  name: string | null;
  readonly fields: SruField[];
}

/** Reads the blocks in their order; the first line that does not follow the description is refused. */
export function readForms(bytes: Uint8Array): Result<readonly SruBlock[], SruReadProblem> {
  const lines = Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join("")
    .split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  const blocks: SruBlock[] = [];
  let open: Open | null = null;
  for (const [index, text] of lines.entries()) {
    const wrong = (expected: string): Result<never, SruReadProblem> =>
      refused({ kind: "sru-unreadable", line: index + 1, expected });
    const [, record = "", value = ""] = /^#(\S+)(?:[ \t]+(.*))?$/.exec(text) ?? [];
    if (record === "FIL_SLUT") {
      return open === null && index === lines.length - 1 ? ok(blocks) : wrong("the end of the file");
    }
    if (record === "BLANKETT") {
      if (open !== null || !/^[A-Z\d-]+$/.test(value)) return wrong("a form");
      open = { form: value, identity: null, name: null, fields: [] };
      continue;
    }
    if (open === null) return wrong("#BLANKETT");
    if (record === "BLANKETTSLUT") {
      const block = blockOf(open);
      if (block === null) return wrong("#IDENTITET before the end");
      blocks.push(block);
      open = null;
      continue;
    }
    if (!take(open, record, value)) return wrong("a record of a form");
  }
  return refused({ kind: "sru-unreadable", line: lines.length + 1, expected: "#FIL_SLUT" });
}

function take(open: Open, record: string, value: string): boolean {
  const parts = value.split(/[ \t]+/);
  if (record === "IDENTITET" && open.identity === null) {
    open.identity = /^\d{12} \d{8} \d{6}$/.test(value) ? parts : null;
    return open.identity !== null;
  }
  if (record === "NAMN" && open.name === null) {
    open.name = value;
    return value !== "";
  }
  const [code = "", amount = ""] = parts;
  const isKnown = open.fields.some((field) => field.code === code);
  if (record !== "UPPGIFT" || isKnown || parts.length !== 2 || !/^(?:-?(?:0|[1-9]\d*)|X)$/.test(amount)) {
    return record === "SYSTEMINFO";
  }
  open.fields.push({ code, value: amount });
  return /^\d{2,4}$/.test(code);
}

function blockOf({ form, identity, name, fields }: Open): SruBlock | null {
  if (identity === null) return null;
  const [number = "", date = "", time = ""] = identity;
  return { form, identity: number, moment: { date, time }, name, fields };
}
