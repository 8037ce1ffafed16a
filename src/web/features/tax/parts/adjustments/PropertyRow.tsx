/** One property: its row of INK2, its base, and for a home what the fee may be at most. */
import { IconTrash } from "@tabler/icons-react";
import type { JSX } from "react";
import { propertyRow } from "#wire/tax.ts";
import { typed } from "#web/components/fields/typed.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type Property, changeProperty } from "../../content/changeContent.ts";
import { isHome, rowsOfForm } from "../../content/properties.ts";
import { FigureCell } from "../../fields/FigureCell.tsx";
import type { TaxWork } from "../../taxWork.ts";

export interface PropertyRowProps {
  readonly work: TaxWork;
  readonly property: Property;
  readonly index: number;
}

/** Draws the row. */
export function PropertyRow({ work, property, index }: PropertyRowProps): JSX.Element {
  const number = index + 1;
  const change = (next: Partial<Property>): void => {
    work.change((content) => {
      const now = content.properties[index] ?? property;
      return changeProperty(index, { ...now, ...next })(content);
    });
  };
  return (
    <tr>
      <td>
        <RowChoice {...{ work, property, number }} onChoose={change} />
      </td>
      <td className="r">
        <FigureCell
          work={work}
          field={`property-${String(index)}-base`}
          label={t("tax.parts.property-tax.baseOf", { number })}
          value={property.base}
          onCommit={(base) => {
            change({ base: base ?? "0" });
          }}
        />
      </td>
      <td className="r">
        {isHome(property) && (
          <FigureCell
            work={work}
            field={`property-${String(index)}-cap`}
            label={t("tax.parts.property-tax.capOf", { number })}
            value={property.feeCap}
            onCommit={(feeCap) => {
              change({ feeCap });
            }}
          />
        )}
      </td>
      <td className="r">{!work.readOnly && <Remove {...{ work, index, number }} />}</td>
    </tr>
  );
}

interface RowChoiceProps extends Omit<PropertyRowProps, "index"> {
  readonly number: number;
  readonly onChoose: (change: Pick<Property, "row" | "feeCap">) => void;
}

/** A fee has no cap on a row that is no home. */
function RowChoice({ work, property, number, onChoose }: RowChoiceProps): JSX.Element {
  return (
    <select
      className="fig"
      aria-label={t("tax.parts.property-tax.rowOf", { number })}
      value={property.row}
      disabled={work.readOnly}
      onChange={typed((value) => {
        const row = propertyRow.parse(value);
        onChoose({ row, feeCap: isHome({ row }) ? property.feeCap : null });
      })}
    >
      {rowsOfForm.map((row) => (
        <option key={row} value={row}>
          {t(`tax.parts.property-tax.rows.${row}`)}
        </option>
      ))}
    </select>
  );
}

function Remove(props: Pick<PropertyRowProps, "work" | "index"> & { readonly number: number }): JSX.Element {
  const { work, index, number } = props;
  return (
    <button
      type="button"
      className="icb"
      aria-label={t("tax.parts.property-tax.remove", { number })}
      onClick={() => {
        work.change(changeProperty(index, null));
      }}
    >
      <IconTrash className="i" aria-hidden="true" />
    </button>
  );
}
