/** A typed field of INK2S: its number, its words, its amount, and the sign that the form gives it. */
import { IconTrash } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { typeField } from "../../content/changeContent.ts";
import type { TypedField } from "../../content/typedFields.ts";
import { FigureCell } from "../../fields/FigureCell.tsx";
import type { TaxWork } from "../../taxWork.ts";

export interface TypedFieldRowProps {
  readonly work: TaxWork;
  readonly field: TypedField;
  readonly onRemove: () => void;
}

/** Draws the row. */
export function TypedFieldRow({ work, field, onRemove }: TypedFieldRowProps): JSX.Element {
  const { code, row, sign, isSigned } = field;
  const label = t(`tax.fields.${code}`);
  const typed = work.content.typed.find((one) => one.code === code);
  return (
    <tr>
      <th scope="row" className="n">
        {row}
      </th>
      <td className="wrap">
        <span aria-hidden="true">{sign === "+" ? "+" : "\u2212"}</span> {label}
      </td>
      <td className="r">
        <FigureCell
          work={work}
          field={`typed-${code}`}
          label={t("tax.parts.other-adjustments.amountOf", { row, label })}
          value={typed?.kronor ?? null}
          isSigned={isSigned}
          onCommit={(kronor) => {
            work.change(typeField(code, kronor));
          }}
        />
      </td>
      <td className="r">
        {!work.readOnly && (
          <button
            type="button"
            className="icb"
            aria-label={t("tax.parts.other-adjustments.remove", { row })}
            onClick={() => {
              work.editor.keepUnread(`typed-${code}`, null);
              work.change(typeField(code, null));
              onRemove();
            }}
          >
            <IconTrash className="i" aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
}
