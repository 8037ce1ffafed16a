/** The options side by side, as one choice: keys 1 to 4 choose. */
import type { JSX } from "react";
import { taxOption } from "#wire/tax.ts";
import { usePreferences } from "#web/lib/api/queries.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { chooseOption } from "../content/changeContent.ts";
import type { PartProps } from "../taxWork.ts";
import { OptionCard } from "./OptionCard.tsx";

/** The place that the part about allocations leads back to. */
export const optionsId = "val";

/** Draws the cards. */
export function OptionCards({ work }: PartProps): JSX.Element {
  const { singleKeys } = usePreferences();
  useKeys(
    Object.fromEntries(
      taxOption.options.map((option, index) => [
        String(index + 1),
        () => {
          if (!work.readOnly) work.change(chooseOption(option));
        },
      ]),
    ),
  );
  return (
    <section id={optionsId} className="tax-options" aria-labelledby="val-rubrik">
      <div className="options-head">
        <h2 id="val-rubrik">{t("tax.options.title")}</h2>
        <span className="sm ink2">
          {t(work.content.option === null ? "tax.options.none" : "tax.options.hint")}
        </span>
      </div>
      <div className="option-cards" role="radiogroup" aria-label={t("tax.options.label")}>
        {work.page.options.map((figures) => (
          <OptionCard
            key={figures.option}
            work={work}
            figures={figures}
            keyName={String(taxOption.options.indexOf(figures.option) + 1)}
            showsKey={singleKeys}
          />
        ))}
      </div>
    </section>
  );
}
