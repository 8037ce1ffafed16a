import type pg from "pg";
import { describe, expect, it } from "vitest";
import { inTransaction } from "./transaction.ts";

/** A pool of one connection that answers everything but what `fails` names, and tells what became of it. */
function poolThatFails(fails: readonly string[]) {
  const asked: string[] = [];
  const released: (Error | undefined)[] = [];
  const client = {
    query: (text: string) => {
      asked.push(text);
      return fails.includes(text) ? Promise.reject(new Error(`${text} failed`)) : Promise.resolve();
    },
    release: (broken?: Error) => void released.push(broken),
  };
  return { asked, released, pool: { connect: () => Promise.resolve(client) } as unknown as pg.Pool };
}

describe("a transaction", () => {
  it("is committed, and its connection lent out again", async () => {
    const { pool, asked, released } = poolThatFails([]);
    await expect(inTransaction({ pool, begin: "BEGIN" }, () => Promise.resolve("done"))).resolves.toBe(
      "done",
    );
    expect(asked).toEqual(["BEGIN", "COMMIT"]);
    expect(released).toEqual([undefined]);
  });

  it("is undone when the work throws, and its connection lent out again", async () => {
    const { pool, asked, released } = poolThatFails([]);
    const work = () => Promise.reject(new Error("no"));
    await expect(inTransaction({ pool, begin: "BEGIN" }, work)).rejects.toThrow("no");
    expect(asked).toEqual(["BEGIN", "ROLLBACK"]);
    expect(released).toEqual([undefined]);
  });

  it("gives up a connection that could not undo it, and tells what failed first", async () => {
    const { pool, released } = poolThatFails(["COMMIT", "ROLLBACK"]);
    const work = () => Promise.resolve();
    await expect(inTransaction({ pool, begin: "BEGIN" }, work)).rejects.toThrow("COMMIT failed");
    expect(released).toEqual([expect.objectContaining({ message: "The rollback failed" })]);
  });
});
