import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { settingDescriptions } from "./settings.ts";

it("docs/operations.md lists every setting, with its default and meaning, and no other", () => {
  const text = readFileSync(new URL("../../../docs/operations.md", import.meta.url), "utf8");
  const rows = text.split("\n").filter((line) => /^\| `[A-Z_]+` \|/.test(line));
  expect(rows).toEqual(
    settingDescriptions.map(
      ({ name, defaultText, meaning }) => `| \`${name}\` | ${defaultText} | ${meaning} |`,
    ),
  );
});
