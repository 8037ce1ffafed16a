/** What a file of tests holds while it runs: opened before its tests and closed after them. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";

interface Closable {
  readonly close: () => unknown;
}

/** Opens it once for all tests of the file; what is given tells what is open. */
export function heldForAll<T extends Closable>(open: () => Promise<T>): () => T {
  const held = holder(open);
  beforeAll(held.open);
  afterAll(held.close);
  return held.now;
}

/** Opens another for each test. */
export function heldForEach<T extends Closable>(open: () => Promise<T>): () => T {
  const held = holder(open);
  beforeEach(held.open);
  afterEach(held.close);
  return held.now;
}

function holder<T extends Closable>(open: () => Promise<T>) {
  let opened: T | null = null;
  return {
    open: async (): Promise<void> => {
      opened = await open();
    },
    close: async (): Promise<void> => {
      await opened?.close();
      opened = null;
    },
    now: (): T => {
      if (opened === null) throw new Error("Only a test that runs holds it.");
      return opened;
    },
  };
}
