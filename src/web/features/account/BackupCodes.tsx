/** Backup codes, shown once. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the codes and a button that copies them all. */
export function BackupCodes({ codes }: { codes: readonly string[] }): JSX.Element {
  return (
    <Notice tone="warn" title={t("account.twoFactor.codesTitle")}>
      {t("account.twoFactor.codesText")}
      <ul className="codes n" aria-label={t("account.twoFactor.codesTitle")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          void navigator.clipboard.writeText(codes.join("\n"));
        }}
      >
        {t("account.twoFactor.copyCodes")}
      </Button>
    </Notice>
  );
}
