/** Where a finding of the forms is put right. */
import type { FormFinding } from "#wire/forms.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface FindingWay {
  readonly href: string;
  readonly words: string;
}

/** Tells the way there; null of what is of no one place. */
export function findingWay(closingId: string, { place }: FormFinding): FindingWay | null {
  const closing = `/bokslut/${closingId}`;
  const forms = `${closing}/deklaration`;
  switch (place.kind) {
    case "account":
      return {
        href: `${closing}/avstamning?konto=${encodeURIComponent(place.account)}`,
        words: t("forms.findings.places.account", { account: place.account }),
      };
    case "mapping":
      return {
        href: `${forms}?blad=konton&konto=${encodeURIComponent(place.account)}`,
        words: t("forms.findings.places.mapping", { account: place.account }),
      };
    case "tax":
      return {
        href: `${closing}/dispositioner?steg=${encodeURIComponent(place.step)}`,
        words: t("forms.findings.places.tax"),
      };
    case "form":
      return {
        href: `${forms}?blad=${place.form}`,
        words: t("forms.findings.places.form", { form: place.form }),
      };
    case "answers":
      return { href: `${forms}?blad=uppgifter`, words: t("forms.findings.places.answers") };
    case "sender":
      return { href: "/byra#uppgiftslamnare", words: t("forms.findings.places.sender") };
    case "import":
      return { href: `${closing}/import`, words: t("forms.findings.places.import") };
    case "none":
      return null;
  }
}

/** Counts what hinders and what should be looked at. */
export function countFindings(findings: readonly FormFinding[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
}
