import { describe, expect, it } from "vitest";
import { createSecretBox } from "./secretBox.ts";

const box = createSecretBox("a secret of at least 32 characters");
const belongsTo = ["firm", "client", "17"];

describe("a sealed secret", () => {
  it("opens for what it belongs to", () => {
    expect(box.open(box.seal("nyckel åäö", belongsTo), belongsTo)).toBe("nyckel åäö");
  });

  it("opens for nothing else, nor under another key, nor when a byte of it is another", () => {
    const sealed = box.seal("nyckel", belongsTo);
    expect(box.open(sealed, ["firm", "client", "18"])).toBeNull();
    expect(box.open(sealed, ["firm", "client17"])).toBeNull();
    expect(createSecretBox("another secret of 32 characters...").open(sealed, belongsTo)).toBeNull();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(box.open(changed, belongsTo)).toBeNull();
    }
    expect(box.open(Buffer.of(1), belongsTo)).toBeNull();
  });

  it("is another each time", () => {
    expect(box.seal("nyckel", belongsTo).equals(box.seal("nyckel", belongsTo))).toBe(false);
  });
});
