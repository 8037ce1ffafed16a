/** Why no form can be filled, what is supported, and where it is put right. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { WireProblem } from "#wire/problem.ts";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

const imports = { to: "/bokslut/$closingId/import", words: "forms.unable.importFirst" } as const;
const checks = { to: "/bokslut/$closingId/kontroller", words: "forms.unable.check" } as const;
const settings = { to: "/bokslut/$closingId/installningar", words: "forms.unable.settings" } as const;

const ways: Readonly<Record<string, typeof imports | typeof checks | typeof settings>> = {
  "tax-without-import": imports,
  "fiscal-year-unknown": imports,
  "balance-unknown": imports,
  "trial-balance-uneven": checks,
  "company-form-not-supported": settings,
};

/** Draws it. */
export function Unable({ closingId, problem }: { closingId: string; problem: WireProblem }): JSX.Element {
  const way = ways[problem.kind];
  return (
    <EmptyState
      title={t("forms.unable.title")}
      action={
        way !== undefined && (
          <Button renderRoot={(button) => <Link {...button} to={way.to} params={{ closingId }} />}>
            {t(way.words)}
          </Button>
        )
      }
    >
      {problemText(problem)} {supportedText(problem.kind)}
    </EmptyState>
  );
}

/** What can be done in its place. */
function supportedText(kind: string): string {
  if (kind === "company-form-not-supported") return t("forms.unable.supported");
  return kind === "tax-rules-missing" || kind === "form-fields-missing" ? t("forms.unable.years") : "";
}
