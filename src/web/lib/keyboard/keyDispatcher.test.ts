import { describe, expect, it } from "vitest";
import { keyName } from "./keyDispatcher.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe("keyName", () => {
  it("names a letter the same with and without capitals", () => {
    expect(keyName({ ...plain, key: "j" })).toBe("j");
    expect(keyName({ ...plain, key: "J" })).toBe("j");
  });
  it("keeps the names of keys that are no letter", () => {
    expect(keyName({ ...plain, key: "Enter" })).toBe("Enter");
    expect(keyName({ ...plain, key: "?" })).toBe("?");
  });
  it("takes Ctrl and Cmd as the same key", () => {
    expect(keyName({ ...plain, ctrlKey: true, key: "k" })).toBe("mod+k");
    expect(keyName({ ...plain, metaKey: true, key: "k" })).toBe("mod+k");
    expect(keyName({ ...plain, altKey: true, key: "v" })).toBe("alt+v");
  });
});
