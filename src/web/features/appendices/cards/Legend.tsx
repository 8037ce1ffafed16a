/** Under the rows: what white, grey and yellow mean, who put what in place of what, and what next year gets. */
import { NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import { typed } from "#web/components/fields/typed.ts";
import { t } from "#web/lib/texts/translate.ts";
import { overriddenText } from "../head/FigureCell.tsx";
import type { KindProps } from "../kinds/kindProps.ts";

/** Draws the line. */
export function Legend({ editor, state, readOnly }: KindProps): JSX.Element {
  const { view } = state;
  const overridden = [...view.sums.map(({ figure }) => figure), ...view.rows].flatMap(
    (figure) => overriddenText(figure) ?? [],
  );
  return (
    <div className="legend sm ink2">
      <span>
        <i /> {t("appendices.legend.typed")}
      </span>
      <span>
        <i className="comp" /> {t("appendices.legend.computed")}
      </span>
      {overridden.length > 0 && (
        <span title={overridden.join("\n")}>
          <i className="over" />
          {overridden.length === 1 ? overridden[0] : t("appendices.legend.someOverridden")}
        </span>
      )}
      <span className="grow" />
      {view.rollRules.length > 1 && (
        <NativeSelect
          className="roll-rule"
          label={t("appendices.roll.label")}
          value={view.rollRule}
          disabled={readOnly}
          data={view.rollRules.map((rule) => ({ value: rule, label: t(`appendices.roll.rules.${rule}`) }))}
          onChange={typed((chosen) => {
            const rollRule = view.rollRules.find((rule) => rule === chosen);
            if (rollRule !== undefined) void editor.describe({ rollRule });
          })}
        />
      )}
    </div>
  );
}
