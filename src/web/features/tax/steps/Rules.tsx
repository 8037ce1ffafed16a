/** What a step rests on in law, and how well it is known. */
import type { JSX } from "react";
import type { TaxStepLine } from "#wire/tax.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the line, or nothing. */
export function Rules({ rules }: Pick<TaxStepLine, "rules">): JSX.Element | null {
  if (rules.length === 0) return null;
  return (
    <p className="rules xs ink2">
      {t("tax.rules.basis")}{" "}
      {rules.map(({ source, certainty }, index) => (
        <span key={`${source}-${String(index)}`}>
          {index > 0 && " · "}
          {source}{" "}
          <span className={certainty === "secondary" ? "tag w" : "tag"}>
            {t(`tax.rules.certainty.${certainty}`)}
          </span>
        </span>
      ))}
    </p>
  );
}
