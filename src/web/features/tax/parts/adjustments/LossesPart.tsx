/** Underskott: what is brought forward, what falls away, and what is barred from group contributions. */
import type { JSX } from "react";
import type { TaxContent } from "#wire/tax.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FigureField } from "../../fields/FigureField.tsx";
import type { PartProps } from "../../taxWork.ts";

/** Draws the part. */
export function LossesPart({ work }: PartProps): JSX.Element {
  const { losses } = work.content;
  const change = (next: Partial<TaxContent["losses"]>): void => {
    work.change((content) => ({ ...content, losses: { ...content.losses, ...next } }));
  };
  return (
    <>
      <p className="ink2">{t("tax.parts.losses.text")}</p>
      <div className="field-row">
        <FigureField
          work={work}
          field="losses-brought-forward"
          label={t("tax.parts.losses.broughtForward")}
          help={t("tax.parts.losses.broughtForwardHelp")}
          value={losses.broughtForward}
          proposed={work.page.proposed.broughtForward}
          onCommit={(broughtForward) => {
            change({ broughtForward });
          }}
        />
        {(["forfeited", "barred"] as const).map((part) => (
          <FigureField
            key={part}
            work={work}
            field={`losses-${part}`}
            label={t(`tax.parts.losses.${part}`)}
            value={losses[part]}
            onCommit={(kronor) => {
              change({ [part]: kronor ?? "0" });
            }}
          />
        ))}
      </div>
    </>
  );
}
