/** Avsättning periodiseringsfond: the most that may be allocated, what is chosen, and the way to the options. */
import type { JSX } from "react";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Traced } from "../fields/Figure.tsx";
import { optionsId } from "../options/OptionCards.tsx";
import { type PartProps, lineOf } from "../taxWork.ts";

/** Draws the part. */
export function AllocationPart({ work }: PartProps): JSX.Element {
  const { option } = work.content;
  return (
    <>
      <p className="ink2">{t("tax.parts.reserve-allocation.text")}</p>
      <dl className="kv part-figures">
        <dt>{t("tax.parts.reserve-allocation.most")}</dt>
        <dd>
          <Traced trace={lineOf(work.page, "reserve-allocation")?.trace ?? null}>
            <Kronor kronor={work.page.mostAllocation} />
          </Traced>
        </dd>
        <dt>{t("tax.parts.reserve-allocation.chosen")}</dt>
        <dd>
          {option === null ? t("tax.parts.reserve-allocation.notChosen") : t(`tax.options.names.${option}`)}
        </dd>
      </dl>
      <p className="screen">
        <a
          href={`#${optionsId}`}
          onClick={(event) => {
            event.preventDefault();
            const options = document.getElementById(optionsId);
            options?.scrollIntoView({ block: "nearest" });
            options?.querySelector<HTMLElement>("input:checked, input")?.focus({ preventScroll: true });
          }}
        >
          {t("tax.parts.reserve-allocation.toOptions")}
        </a>
      </p>
    </>
  );
}
