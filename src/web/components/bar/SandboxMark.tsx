/** Sandlåda: says on every page that a stand-in is used in the place of Fortnox. */
import { Tooltip } from "@mantine/core";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the mark. */
export function SandboxMark(): JSX.Element {
  return (
    <Tooltip label={t("fortnox.sandbox.text")}>
      <span className="tag w sandbox">{t("fortnox.sandbox.mark")}</span>
    </Tooltip>
  );
}
