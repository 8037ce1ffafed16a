import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLogFile } from "./logFile.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "log-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe("openLogFile", () => {
  it("goes on where the last run ended, readable by its owner only", () => {
    const path = join(directory, "log", "bokslut.log");
    openLogFile(path).write("one\n");
    openLogFile(path).write("two\n");
    expect(readFileSync(path, "utf8")).toBe("one\ntwo\n");
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("keeps one full file beside the one it writes", () => {
    const path = join(directory, "bokslut.log");
    const file = openLogFile(path, 5);
    for (const line of ["aaaaaa\n", "bbbbbb\n", "c\n"]) file.write(line);
    expect(readdirSync(directory).toSorted()).toEqual(["bokslut.log", "bokslut.log.1"]);
    expect(readFileSync(`${path}.1`, "utf8")).toBe("bbbbbb\n");
    expect(readFileSync(path, "utf8")).toBe("c\n");
  });
});
