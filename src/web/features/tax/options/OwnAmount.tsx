/** What the own option allocates, with the most that the law allows while it is typed. */
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { typeAllocation } from "../content/changeContent.ts";
import { FigureCell } from "../fields/FigureCell.tsx";
import { ownField } from "../fields/figurePlace.ts";
import { kronorText } from "#web/lib/format/kronor.ts";
import type { PartProps } from "../taxWork.ts";
import { isAboveMost, mostOfOwn } from "./ownLimit.ts";

/** Draws the field. */
export function OwnAmount({ work }: PartProps): JSX.Element {
  const most = mostOfOwn(work.page, work.content);
  return (
    <div className="own-amount">
      <span className="sm ink2" aria-hidden="true">
        {t("tax.options.allocation")}
      </span>
      <FigureCell
        work={work}
        field={ownField}
        label={t("tax.options.allocation")}
        value={work.content.own.allocation}
        saved={work.page.content.own.allocation}
        check={(value) =>
          isAboveMost(value, most) ? t("tax.options.aboveMost", { most: kronorText(most ?? "0") }) : null
        }
        onCommit={(value) => {
          work.change(typeAllocation(value ?? "0"));
        }}
      />
      {most !== null && (
        <span className="sm ink2 n">{t("tax.options.atMost", { most: kronorText(most) })}</span>
      )}
    </div>
  );
}
