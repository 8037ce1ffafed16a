import { describe, expect, it } from "vitest";
import { createLog } from "./log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  write(createLog({ write: (line) => (text += line) }));
  return text;
}

describe("createLog", () => {
  it("hides personal numbers in texts, with and without hyphen and century", () => {
    for (const number of ["811218-9876", "8112189876", "19811218-9876", "198112189876", "811218+9876"]) {
      const text = logged((log) => {
        log.error(
          { err: new Error(`duplicate key ${number}`), detail: `{"pnr":${number}}` },
          `for ${number}.`,
        );
      });
      expect(text).not.toContain("9876");
    }
  });

  it("keeps lines valid JSON and counts whole", () => {
    const text = logged((log) => {
      log.info({ bytes: 1_234_567_890, ms: 12 }, "done");
    });
    expect(JSON.parse(text)).toMatchObject({ bytes: 1_234_567_890, ms: 12, msg: "done" });
  });

  it("hides secrets by their names", () => {
    const text = logged((log) => {
      log.info({
        password: "hemligt",
        headers: { cookie: "hemligt" },
        request: { body: { token: "hemligt" } },
      });
    });
    expect(text).not.toContain("hemligt");
  });
});
